using System.Buffers.Binary;
using System.IO.Compression;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class ZipFileTests
{
    [Fact]
    public void Each_file_is_a_document_known_by_its_path_in_the_archive()
    {
        var zip = Packed.Zip(("news/a.txt", Packed.Utf8(Packed.Story)), ("news/", []), ("__MACOSX/news/._a.txt", [1, 2]), ("b.txt", Packed.Utf8("The quay is open.")));

        Packed.Summary(Packed.Read(zip, "x.zip")).ShouldBe(["x.zip/news/a.txt = x.zip/news/a.txt", "x.zip/b.txt = x.zip/b.txt"]);
    }

    [Fact]
    public void An_archive_that_cannot_be_seeked_is_read_as_well()
    {
        var zip = Packed.Zip(("a.txt", Packed.Utf8(Packed.Story)));
        using var pipe = new GZipStream(new MemoryStream(Packed.Gzip(zip)), CompressionMode.Decompress);

        Packed.Summary(DocumentReader.Read(pipe, "in", new ReadOptions())).ShouldBe(["in/a.txt = in/a.txt"]);
    }

    [Fact]
    public void A_zip_bomb_among_honest_files_is_refused_by_name_and_they_are_read()
    {
        var bomb = Packed.Zip(("before.txt", Packed.Utf8(Packed.Story)), ("bomb.jsonl", [.. "{\"id\":\"a\",\"text\":\"Fine.\"}\n"u8, .. new byte[60_000_000]]), ("after.txt", Packed.Utf8("The quay is open.")));

        var results = Packed.Summary(Packed.Read(bomb, "x.zip"));

        results.ShouldContain("x.zip/before.txt = x.zip/before.txt");
        results.ShouldContain("x.zip/bomb.jsonl HS0120");
        results.ShouldContain("x.zip/after.txt = x.zip/after.txt");
    }

    [Fact]
    public void Archives_that_multiply_in_each_other_together_stay_within_one_bombs_limit()
    {
        // Sixteen bombs in each of sixteen archives, as in the well-known 42.zip: 16 × 16 × 40 MB.
        var leaf = Packed.Zip(("zeros", new byte[40_000_000]));
        var middle = Packed.Zip([.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", leaf))]);
        var bomb = Packed.Zip([.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", middle))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var results = Packed.Read(bomb, "42.zip");

        results.ShouldAllBe(result => result.Refusal!.Code == "HS0120" || result.Refusal.Code == "HS0102");

        // Unpacked it would be 10 GB; a busy machine needs its time for what is read of it.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void Entries_that_overlap_end_the_archive_by_name()
    {
        // The directory names one entry's data a hundred times.
        var zip = Packed.Zip(("a.txt", Packed.Utf8(Packed.Story)));
        var end = zip.Length - 22;
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(end + 16));
        var entry = zip[at..end];
        var many = zip[..at].Concat(Enumerable.Repeat(entry, 100).SelectMany(bytes => bytes)).Concat(zip[end..]).ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(many.AsSpan(many.Length - 22 + 12), (uint)(entry.Length * 100));

        var results = Packed.Read(many, "fold.zip");

        results.Count.ShouldBeLessThan(100);
        results[^1].Refusal!.Code.ShouldBe("HS0120");
        results[^1].Refusal!.Message.ShouldContain("overlap");
    }

    [Fact]
    public void Archives_are_opened_only_so_deep()
    {
        var packed = Packed.Utf8(Packed.Story);
        for (var i = 0; i < 4; i++)
        {
            packed = Packed.Zip(("a", packed));
        }

        Packed.Read(packed, "x").ShouldHaveSingleItem().Document!.Id.ShouldBe("x/a/a/a/a");
        Packed.Read(Packed.Gzip(packed), "x").ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0121");
    }

    [Fact]
    public void A_cut_off_archive_and_a_damaged_entry_are_named()
    {
        var zip = Packed.Zip(("a.txt", Packed.Utf8(Packed.Story)), ("b.txt", Packed.Utf8(Packed.Story)));
        Packed.Summary(Packed.Read(zip[..^30], "x.zip")).ShouldBe(["x.zip HS0122"]);

        var damaged = (byte[])zip.Clone();
        damaged[45] ^= 0xFF;
        Packed.Summary(Packed.Read(damaged, "x.zip")).ShouldBe(["x.zip/a.txt HS0122", "x.zip/b.txt = x.zip/b.txt"]);
    }

    [Fact]
    public void An_office_document_is_not_taken_apart() =>
        Packed.Summary(Packed.Read(Packed.Zip(("[Content_Types].xml", [1]), ("word/document.xml", Packed.Utf8("<w/>"))), "a.docx")).ShouldBe(["a.docx HS0103"]);

    [Fact]
    public void Paths_that_lead_out_of_the_archive_are_only_names() =>
        Packed.Read(Packed.Zip(("../../etc/a.txt", Packed.Utf8(Packed.Story))), "x.zip").ShouldHaveSingleItem().Name.ShouldBe("x.zip/etc/a.txt");
}
