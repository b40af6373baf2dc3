using System.Text;

namespace Hearsay.Bench.World;

/// <summary>Makes of an article what sites make of it: a repost, an excerpt, a light edit, a spun copy.</summary>
/// <param name="world">Has the outlets.</param>
/// <param name="random">Draws.</param>
internal sealed class NewsCopies(NewsWorld world, Random random)
{
    private const int Boilerplate = 5;

    /// <summary>A copy, some hours later.</summary>
    /// <param name="original">What it is made of.</param>
    /// <param name="id">Its id.</param>
    public NewsArticle Make(NewsArticle original, string id)
    {
        var outlet = world.Outlets[Zipf.Draw(random, world.Outlets.Count)];
        var paragraphs = random.Next(10) switch
        {
            < 4 => original.Paragraphs,
            < 6 => Excerpt(original.Paragraphs),
            < 8 => Edit(original.Paragraphs),
            _ => [.. original.Paragraphs.Select(Spin)],
        };
        var title = random.Next(2) == 0 ? original.Title : Spin(original.Title);
        var lines = paragraphs.ToList();
        if (random.Next(2) == 0)
        {
            lines[0] = $"({original.Outlet}) " + lines[0];
        }

        if (random.Next(Boilerplate) == 0)
        {
            lines.Add(world.BoilerplateOf(outlet));
        }

        return new NewsArticle(id, outlet, original.Published.AddMinutes(random.Next(20, 2000)), title, lines);
    }

    private List<string> Excerpt(IReadOnlyList<string> paragraphs)
    {
        var first = random.Next(2);
        return [.. paragraphs.Skip(first).Take(Math.Max(2, paragraphs.Count - 2 - random.Next(2)))];
    }

    private List<string> Edit(IReadOnlyList<string> paragraphs)
    {
        var edited = paragraphs.ToList();
        edited.RemoveAt(random.Next(1, edited.Count));
        var at = random.Next(edited.Count);
        edited[at] = Spin(edited[at]);
        return edited;
    }

    private string Spin(string text)
    {
        var spun = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            var end = word.AsSpan().TrimEnd(".,:;”").Length;
            var swap = random.Next(10) < 8 ? Phrases.SwapOf(word[..end]) : null;
            spun.Append(spun.Length > 0 ? " " : "").Append(swap is null ? word : swap + word[end..]);
        }

        return spun.ToString();
    }
}
