using Hearsay.Statements.Syntax;

namespace Hearsay.Tests.Statements;

public class SentenceTreeTests
{
    private const string Text = "Mira Holm, an adviser to Omar Vess, said on Friday that the planes which had bombed the clinic were not hers. Nobody in Ardel, he added, believed it.";

    [Fact]
    public void What_hangs_on_a_word_is_what_a_walk_up_from_every_word_finds()
    {
        var article = Told.By(Text).Grounded.Analyzed;
        foreach (var sentence in article.Sentences)
        {
            var tree = new SentenceTree(article, sentence);
            for (var token = tree.First; token < tree.End; token++)
            {
                var below = Enumerable.Range(tree.First, tree.End - tree.First).Where(other => IsUnder(tree, other, token)).ToList();
                tree.Left(token).ShouldBe(below.Min());
                tree.Right(token).ShouldBe(below.Max());
            }
        }
    }

    [Fact]
    public void Every_word_but_the_root_is_the_child_of_its_head_once()
    {
        var article = Told.By(Text).Grounded.Analyzed;
        foreach (var sentence in article.Sentences)
        {
            var tree = new SentenceTree(article, sentence);
            var seen = new List<int>();
            for (var token = tree.First; token < tree.End; token++)
            {
                for (var child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                {
                    tree.Head(child).ShouldBe(token);
                    seen.Add(child);
                }
            }

            seen.Count.ShouldBe(seen.Distinct().Count());
            seen.Count.ShouldBe(Enumerable.Range(tree.First, tree.End - tree.First).Count(token => tree.Head(token) >= 0));
        }
    }

    private static bool IsUnder(SentenceTree tree, int token, int above)
    {
        for (var at = token; at >= 0; at = tree.Head(at))
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }
}
