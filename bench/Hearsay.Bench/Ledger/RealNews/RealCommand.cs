using System.CommandLine;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Bench.Ledger.RealNews;

internal static class RealCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file");
        var prefix = new Argument<string>("prefix");
        var command = new Command("real", "x") { file, prefix };
        command.SetAction(parsed => Run(parsed.GetValue(file)!.FullName, parsed.GetValue(prefix)!));
        return command;
    }

    private static int Run(string file, string prefix)
    {
        var world = FoldedWorld.ReadFile(file, id => id.StartsWith(prefix, StringComparison.Ordinal));
        var records = new RecordCache(world.Store);
        var n = 0;
        foreach (var group in world.Store.Groups(StoryBuilder.Kind))
        {
            var story = world.Stories.First(s => s.Story.Id == group.Id);
            var scene = StoryBuilder.SceneOf([.. group.Members], world.Store, records);
            var learned = LearnedPairs.Of(scene.Propositions, PropositionWeights.Of(scene.Propositions), RelationTrees.Default);
            var judged = learned.ToDictionary(p => (p.First.Node, p.Second.Node));
            var rules = scene.Pairs.Where(p => p.Relation == PropositionRelation.Denies).Select(p => (p.First.Node, p.Second.Node)).ToHashSet();
            var at = scene.Propositions.Concat(scene.Told).ToLookup(p => (p.Article.Record.Identity, p.Spans[0]));
            var first = story.Story.Articles.Min(a => a.Id);
            foreach (var x in story.Contradictions)
            {
                var pairs = (from a in x.First from b in x.Second from p in at[(a.Article, a.Span)].DefaultIfEmpty() from q in at[(b.Article, b.Span)].DefaultIfEmpty() select (a, b, e: Evidence(p, q))).OrderByDescending(t => t.e.Rank).ToArray();
                Console.WriteLine($"### {++n}\t{x.Kind}\t{story.Story.Articles.Length}\t{first}\t{x.First.Length}x{x.Second.Length}");
                foreach (var (a, b, e) in pairs.Take(2))
                {
                    Console.WriteLine($"{e.Text}\t{e.Logit}\t{Where(a)}\t{Where(b)}");
                }
            }

            foreach (var p in learned.Where(p => p.Contrary > -1500 && p.Contrary > p.Same && scene.Groups.ClaimOf(p.First.Node) != scene.Groups.ClaimOf(p.Second.Node)).OrderByDescending(p => p.Contrary).Take(40))
            {
                Console.WriteLine($"### {++n}\tBelow\t{story.Story.Articles.Length}\t{first}\t1x1");
                Console.WriteLine($"below\t{p.Contrary}\t{Where(ContradictionFinderPlace(p.First))}\t{Where(ContradictionFinderPlace(p.Second))}");
            }

            (int Rank, string Text, int Logit) Evidence(Proposition? p, Proposition? q)
            {
                if (p is null || q is null) return (-9999, "?", -9999);
                var key = string.CompareOrdinal(p.Node, q.Node) < 0 ? (p.Node, q.Node) : (q.Node, p.Node);
                var logit = judged.TryGetValue(key, out var pair) ? pair.Contrary : -8000;
                var link = scene.Groups.ReasonOf(p.Node) is var (r, o) && o == q.Node ? r.ToString() : scene.Groups.ReasonOf(q.Node) is var (r2, o2) && o2 == p.Node ? r2.ToString() : "";
                var rule = rules.Contains(key);
                return (logit + (rule ? 20000 : 0) + (link is "Denies" or "DeniesBefore" ? 10000 : 0), (rule ? "rule" : "") + " " + link, logit);
            }

            ContradictionPlace ContradictionFinderPlace(Proposition p) => ContradictionFinder.PlaceOf(p);
            string Where(ContradictionPlace p) => $"{p.Article.Id}\t{p.Span.Start}\t{p.Span.End}\t{p.Speaker ?? "page"}|{p.Party}\t{Before(p)}\t{world.WordsAt(p.Article.Id, p.Version, p.Span)}";
            string Before(ContradictionPlace p) => world.WordsAt(p.Article.Id, p.Version, new TextSpan(Math.Max(0, p.Span.Start - 100), p.Span.Start));
        }

        return 0;
    }
}
