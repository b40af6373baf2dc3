using System.Diagnostics;
using System.Globalization;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_writer_killed_at_any_instant_leaves_a_sound_store_with_everything_it_acknowledged()
    {
        var location = _folder.File("killed.db");
        var random = new Random(20);
        var acknowledged = 0;
        for (var round = 0; round < 6; round++)
        {
            var (added, removed) = RunAndKill(location, round, random);
            acknowledged += added.Count;
            using var store = Stores.Open(location);

            store.Check().ShouldBeEmpty();
            foreach (var number in added.Except(removed))
            {
                var key = KilledWriter.Record(round, number).Key;

                // A removal that was done but not yet said is as good as said: only the second of a batch is ever removed.
                (store.Find(key) is not null || number % 3 == 1).ShouldBeTrue($"round {round}: acknowledged record {number} is lost");
            }

            removed.ShouldAllBe(number => store.Find(KilledWriter.Record(round, number).Key) == null);
            store.Records().Select(record => record.Key).ShouldBeUnique(StringComparer.Ordinal);
            store.Append([Append(Record($"after round {round}"))]).ShouldBe(1);
        }

        acknowledged.ShouldBeGreaterThan(30);
    }

    private static (List<int> Added, List<int> Removed) RunAndKill(string location, int round, Random random)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) is not "dotnet")
        {
            start.FileName = "dotnet";
        }

        start.ArgumentList.Add(typeof(KilledWriter).Assembly.Location);
        start.ArgumentList.Add(location);
        start.ArgumentList.Add(round.ToString(CultureInfo.InvariantCulture));
        using var child = Process.Start(start)!;
        var (added, removed) = (new List<int>(), new List<int>());
        var lines = random.Next(1, 60);
        while (child.StandardOutput.ReadLine() is { } line)
        {
            Note(line);
            if (--lines == 0)
            {
                Thread.SpinWait(random.Next(200_000));
                child.Kill();
            }
        }

        child.WaitForExit();
        return (added, removed);

        void Note(string line)
        {
            if (int.TryParse(line.AsSpan(1), CultureInfo.InvariantCulture, out var number))
            {
                (line[0] == '+' ? added : removed).Add(number);
            }
        }
    }
}
