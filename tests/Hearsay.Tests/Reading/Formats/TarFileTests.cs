using System.Formats.Tar;

namespace Hearsay.Tests.Reading.Formats;

public sealed class TarFileTests
{
    [Fact]
    public void Its_files_are_read_also_when_it_is_packed()
    {
        Packed.Summary(Packed.Read(Packed.Gzip(Tar()), "x.tar.gz")).ShouldBe(["x.tar.gz/news/a.txt = x.tar.gz/news/a.txt", "x.tar.gz/b.txt = x.tar.gz/b.txt"]);
    }

    [Fact]
    public void Cut_off_it_ends_by_name_after_what_is_whole()
    {
        var results = Packed.Summary(Packed.Read(Tar()[..1600], "x.tar"));

        results[0].ShouldBe("x.tar/news/a.txt = x.tar/news/a.txt");
        results[^1].ShouldEndWith("HS0122");
    }

    private static byte[] Tar()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var name in (string[])["news/a.txt", "b.txt"])
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Packed.Utf8(Packed.Story)) });
            }
        }

        return bytes.ToArray();
    }
}
