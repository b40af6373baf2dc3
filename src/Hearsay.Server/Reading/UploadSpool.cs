namespace Hearsay.Server.Reading;

/// <summary>
/// Where what was uploaded lies until it is read: one file after the other in a file that only this user may open and that has no name any more, so that it goes with the process
/// however that ends. (Windows keeps the name and removes it with the last handle.)
/// </summary>
internal sealed class UploadSpool : IDisposable
{
    private readonly FileStream _file = Open();
    private readonly List<(string Name, long Start, long Length)> _parts = [];

    /// <summary>The names of what it holds, in order.</summary>
    public IReadOnlyList<string> Names => [.. _parts.Select(part => part.Name)];

    /// <summary>Adds a file.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="content">Its bytes; read to the end.</param>
    /// <param name="cancel">The sender has gone.</param>
    public async Task Add(string name, Stream content, CancellationToken cancel)
    {
        var start = _file.Position;
        await content.CopyToAsync(_file, cancel);
        _parts.Add((name, start, _file.Position - start));
    }

    /// <summary>The files in order; each can be read and sought in until the next is asked for.</summary>
    public IEnumerable<(string Name, Stream Content)> Files()
    {
        _file.Flush();
        foreach (var (name, start, length) in _parts)
        {
            using var content = new FilePart(_file.SafeFileHandle, start, length);
            yield return (name, content);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), "hearsay-" + Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
