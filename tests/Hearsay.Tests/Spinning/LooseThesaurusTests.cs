using Hearsay.Language;
using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class LooseThesaurusTests
{
    private static readonly string[] Forms = ["agreement", "agreements", "agree", "agrees", "agreed", "agreed", "agreeing", "", ""];

    private static LooseThesaurus Thesaurus => new(
        [.. Forms.Select(form => form.Length == 0 ? (ushort)0 : (ushort)SpinWords.Default.IdOf(form, form[0]))],
        new() { [Originals.KeyOf("concord")] = [0], [Originals.KeyOf("make peace")] = [0] });

    [Theory]
    [InlineData("concord", "agreement agreements agree agrees agreed agreed agreeing")] // a spinner that does not inflect puts it in for any form
    [InlineData("concords", "agreements agrees")]
    [InlineData("concording", "agreeing")]
    [InlineData("made peace", "agreed agreed")]
    [InlineData("make peace", "agreement agreements agree agrees agreed agreed agreeing")]
    [InlineData("discord", "")]
    public void What_was_put_in_stands_for_the_same_form_of_what_has_it_and_bare_for_every_form(string put, string originals)
    {
        var article = Texts.Analyze("They " + put + " today.");
        var found = new List<(ushort Word, int Rank)>();

        Thesaurus.AddTo(article, Place(article, put), found);

        string.Join(' ', found.Select(one => SpinWords.Default.WordOf(one.Word))).ShouldBe(originals);
    }

    [Fact]
    public void A_phrase_is_known_in_every_form_of_its_verb()
    {
        var article = Texts.Analyze("They made peace today.");

        Thesaurus.Knows(article, new SwapPlace(1, 2)).ShouldBeTrue();
        Thesaurus.Knows(article, new SwapPlace(2, 2)).ShouldBeFalse();
        LooseThesaurus.Empty.Knows(article, new SwapPlace(1, 2)).ShouldBeFalse();
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var article = Texts.Analyze("They concord today.");
        using var stream = new MemoryStream();
        Thesaurus.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var (before, after) = (new List<(ushort, int)>(), new List<(ushort, int)>());

        Thesaurus.AddTo(article, new SwapPlace(1, 1), before);
        LooseThesaurus.Read(new BinaryReader(stream)).AddTo(article, new SwapPlace(1, 1), after);

        before.ShouldNotBeEmpty();
        after.ShouldBe(before);
    }

    private static SwapPlace Place(AnalyzedArticle article, string put)
    {
        var last = Enumerable.Range(1, article.Tokens.Length - 1).First(i => article.Tokens[i].Span.End == "They ".Length + put.Length);
        return new SwapPlace(1, last);
    }
}
