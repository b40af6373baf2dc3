using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Speed;

namespace Hearsay.Bench.Lineage;

/// <summary><c>hearsay-bench index</c>: what the candidate index costs as it grows.</summary>
internal static class IndexCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var items = new Option<long>("--items") { Description = "How many articles.", DefaultValueFactory = _ => 20_000 };
        var store = new Option<FileInfo>("--store") { Description = "The file of the store; it must not exist.", Required = true };
        var picture = new Option<FileInfo?>("--svg") { Description = "Where to draw the curve." };
        var page = new Option<FileInfo?>("--out") { Description = "The page that gets the figures as a section (docs/performance.md)." };
        var command = new Command("index", "Enters sketches of real shape into the candidate index of a store and measures entries and look-ups.") { items, store, picture, page };
        command.SetAction(parsed => Run(parsed.GetValue(items), parsed.GetValue(store)!, parsed.GetValue(picture), parsed.GetValue(page)));
        return command;
    }

    private static int Run(long items, FileInfo file, FileInfo? picture, FileInfo? page)
    {
        if (file.Exists)
        {
            Console.Error.WriteLine($"{file} exists already.");
            return 2;
        }

        Console.WriteLine(IndexPoint.Heading);
        var points = new List<IndexPoint>();
        foreach (var point in new IndexRun(file).Run(items))
        {
            points.Add(point);
            Console.WriteLine(point.ToString());

            // A long run that is stopped leaves what it has found.
            if (picture is not null)
            {
                File.WriteAllText(picture.FullName, IndexPicture.Draw(points));
            }

            if (page is not null)
            {
                PageSections.Write(page.FullName, "index", IndexSection.Write(points, Machine.Describe(), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
        }

        return 0;
    }
}
