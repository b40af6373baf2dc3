using System.Text;
using Hearsay.Server.Reading;

namespace Hearsay.Server.Tests.Reading;

public sealed class UploadSpoolTests
{
    [Fact]
    public async Task Files_come_back_as_they_were_put_in_and_no_name_of_them_is_on_the_disk()
    {
        using var spool = new UploadSpool();
        await spool.Add("a", Bytes("one"), CancellationToken.None);
        await spool.Add("empty", Bytes(""), CancellationToken.None);
        await spool.Add("b", Bytes("three"), CancellationToken.None);
        if (!OperatingSystem.IsWindows())
        {
            Directory.GetFiles(Path.GetTempPath(), "hearsay-*").Where(path => Holds(path, "three")).ShouldBeEmpty();
        }

        foreach (var again in new[] { 1, 2 })
        {
            spool.Files().Select(file => $"{again} {file.Name} {new StreamReader(file.Content).ReadToEnd()}").ShouldBe([$"{again} a one", $"{again} empty ", $"{again} b three"]);
        }
    }

    [Fact]
    public async Task A_file_is_sought_in_within_its_own_bounds()
    {
        using var spool = new UploadSpool();
        await spool.Add("a", Bytes("before"), CancellationToken.None);
        await spool.Add("b", Bytes("inside"), CancellationToken.None);
        await spool.Add("c", Bytes("behind"), CancellationToken.None);
        var content = spool.Files().ElementAt(1).Content;
        content.Seek(-4, SeekOrigin.End).ShouldBe(2);
        new StreamReader(content).ReadToEnd().ShouldBe("side");
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static bool Holds(string path, string text)
    {
        try
        {
            return File.ReadAllText(path) == text;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
