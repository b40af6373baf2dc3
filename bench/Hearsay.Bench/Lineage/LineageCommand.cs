using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary><c>hearsay-bench lineage</c>: the whole table of what derivations are found, on real and on made pages, with the peer beside it, as docs/lineage-accuracy.md.</summary>
internal static class LineageCommand
{
    /// <summary>Least similarity that the peer is asked for; its best thresholds are above.</summary>
    private const double LeastReal = 2.0 / 128;

    private const double LeastMade = 4.0 / 128;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var thesauri = SpinCommand.ThesauriOption();
        var originals = new Option<int>("--originals") { Description = "How many texts are copied.", DefaultValueFactory = _ => 100 };
        var distractors = new Option<int>("--distractors") { Description = "How many other pages there are.", DefaultValueFactory = _ => 20_000 };
        var threads = new Option<int>("--threads") { Description = "Pages annotated at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var errors = new Option<FileInfo?>("--errors") { Description = "A file for what was missed and what was linked wrongly." };
        var command = new Command("lineage", "Measures derivations on real and on made pages; writes docs/lineage-accuracy.md.") { data, thesauri, originals, distractors, threads, errors };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, parsed.GetValue(thesauri)!.FullName, parsed.GetValue(originals), parsed.GetValue(distractors), parsed.GetValue(threads), parsed.GetValue(errors)));
        return command;
    }

    private static void Run(string data, string thesauri, int originals, int distractors, int threads, FileInfo? errors)
    {
        var pages = SetFiles.Read(Path.Combine(data, "lineage", "real.docs.jsonl")).ToList();
        var real = new RealSet(Path.Combine(data, "lineage", "real.gold.json"));
        var page = new LineagePage(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}"));
        page.AddReal(real, pages.Count, LineageFinder.Find(pages, threads), LineageFinder.FindByMinHash(pages, LeastReal));
        var pairs = CheckedPairs.Read();
        page.AddChecked(pairs);

        var set = new LineageSets(data, new Thesauri(thesauri)).Make(originals, distractors);
        Console.Error.WriteLine($"{set.Originals.Count} originals, {set.Copies.Count} copies, {set.Distractors.Count} distractors");
        var all = set.Originals.Concat(set.Copies).Concat(set.Distractors).OrderBy(text => text.Id, StringComparer.Ordinal).ToList();
        var truth = new LineageTruth(set);
        var found = LineageFinder.Find(all, threads);
        var copies = set.Copies.Select(copy => copy.Id).ToHashSet(StringComparer.Ordinal);
        page.AddMade(set, truth.Cases(found), truth.Cases(LineageFinder.FindByMinHash(all, LeastMade, copy => copies.Contains(copy.Id))));
        if (errors is not null)
        {
            File.WriteAllLines(errors.FullName, truth.Errors(found));
        }

        File.WriteAllText(ProjectFiles.At("docs/lineage-accuracy.md"), page.ToString());
        File.WriteAllText(ProjectFiles.At("docs/images/lineage-calibration.svg"), CalibrationPicture.Draw(pairs));
    }
}
