namespace Hearsay.Cli.Input;

/// <summary>A file to read, a page to fetch, or standard input.</summary>
/// <param name="Path">What the system opens; null for standard input and pages.</param>
/// <param name="Name">What its documents are known by when nothing better is: the path relative to the folder that was named, with "/".</param>
/// <param name="Url">The page's address; null for all others.</param>
internal sealed record InputFile(string? Path, string Name, Uri? Url = null)
{
    /// <summary>Size in bytes; 0 when it is not known.</summary>
    public long Length
    {
        get
        {
            try
            {
                return Path is null ? 0 : new FileInfo(Path).Length;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }
}
