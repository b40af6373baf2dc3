using System.Diagnostics;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>Text that no one writes and somebody will send: it may be slow by its length, never by its shape.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Kinds => ["one word", "quotes", "one sentence", "brackets", "capitals", "full stops", "emoji", "apostrophes", "numbers"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_eight_times_as_long_takes_about_eight_times_as_long(string kind)
    {
        const int Size = 6_000;
        _ = Texts.Analyze(Make(kind, Size));
        var once = Seconds(() => Texts.Analyze(Make(kind, Size)));
        var more = Seconds(() => Texts.Analyze(Make(kind, 8 * Size)));
        more.ShouldBeLessThan((24 * once) + 0.25, $"{once:0.000} s for once, {more:0.000} s for eight times as much");
    }

    [Fact]
    public void A_megabyte_without_a_space_is_read_in_a_moment() =>
        Seconds(() => Texts.Analyze(new string('x', 1_000_000))).ShouldBeLessThan(5);

    [Fact]
    public void A_sentence_of_fifty_thousand_words_is_cut_at_the_stated_length_and_says_so()
    {
        var analyzed = Texts.Analyze(string.Join(' ', Enumerable.Repeat("and the men went on", 10_000)));
        analyzed.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "HS0302");
        analyzed.Sentences.ShouldAllBe(sentence => sentence.TokenCount <= SentenceSplitter.MaxTokens);
        analyzed.Sentences.Sum(sentence => sentence.TokenCount).ShouldBe(50_000);
    }

    private static string Make(string kind, int size) => kind switch
    {
        "one word" => new string('x', 5 * size),
        "quotes" => new string('"', size),
        "one sentence" => string.Join(' ', Enumerable.Repeat("and the men", size / 3)),
        "brackets" => new string('(', size / 2) + new string(')', size / 2),
        "capitals" => string.Join(' ', Enumerable.Range(0, size).Select(i => "Name" + (char)('A' + (i % 26)))),
        "full stops" => string.Concat(Enumerable.Repeat("A. ", size)),
        "emoji" => string.Concat(Enumerable.Repeat("👨‍👩‍👧 ", size / 2)),
        "apostrophes" => string.Concat(Enumerable.Repeat("men's ", size)),
        _ => string.Concat(Enumerable.Range(0, size).Select(i => i + ",")),
    };

    private static double Seconds(Action work)
    {
        // The least of three: the machine may be busy.
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
