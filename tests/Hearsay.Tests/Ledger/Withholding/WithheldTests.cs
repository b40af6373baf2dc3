using System.Collections;
using System.Reflection;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Withholding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Withholding;

public class WithheldTests
{
    private static readonly Withheld Witness = Withheld.Of(["Marta Elend"]);

    [Theory]
    [InlineData("Marta Elend saw it.", "[name withheld] saw it.")]
    [InlineData("MARTA ELEND saw it; so did elend's sister.", "[name withheld] saw it; so did [name withheld]'s sister.")]
    [InlineData("Ms. Elend and the Elends", "Ms. [name withheld] and the [name withheld]")]
    [InlineData("Elend, Marta (34)", "[name withheld] (34)")]
    [InlineData("M. Elend and Marta K. Elend", "[name withheld] and [name withheld]")]
    [InlineData("Marta\nElend", "[name withheld]")]
    [InlineData("M\u00E1rta \u00C9lend", "[name withheld]")]
    [InlineData("Ma\u00ADrta El\u200Bend", "[name withheld]")]
    [InlineData("Marta El-\nend wept", "[name withheld] wept")]
    [InlineData("Martha Elendt told us", "[name withheld] told us")]
    [InlineData("https://daily.example/2024/marta-elend-speaks?x=1", "https://daily.example/2024/[name withheld]-speaks?x=1")]
    [InlineData("https://daily.example/marta%20elend", "https://daily.example/[name withheld]")]
    [InlineData("pages/martaelend.html", "pages/[name withheld].html")]
    [InlineData("@MartaElend1987 wrote", "@[name withheld] wrote")]
    [InlineData("Marta said nothing about the calender", "Marta said nothing about the calender")]
    [InlineData("Nothing here", "Nothing here")]
    public void Every_form_of_the_name_becomes_the_label(string text, string shown) => Witness.Mask(text).ShouldBe(shown);

    [Fact]
    public void A_last_name_that_is_a_common_word_leaves_the_word_alone() =>
        Withheld.Of(["Ada Brown"]).Mask("Ada Brown wore a brown coat, Brown said.").ShouldBe("[name withheld] wore a brown coat, [name withheld] said.");

    [Fact]
    public void A_first_name_alone_goes_where_the_person_is_meant_and_stays_where_another_is()
    {
        var record = SampleRecords.Annotator.Annotate(new Document
        {
            Id = "a",
            Format = DocumentFormat.Text,
            Content = "Marta Elend saw the strike.\n\nMarta said that it was dark. Marta Koval was not there.",
        });
        Shown(record, Witness).Text.ShouldBe("[name withheld] saw the strike.\n\n[name withheld] said that it was dark. Marta Koval was not there.");
    }

    [Fact]
    public void A_near_spelling_of_the_whole_name_gives_the_last_name_as_that_text_spells_it()
    {
        var record = SampleRecords.Annotator.Annotate(new Document { Id = "a", Format = DocumentFormat.Text, Content = "Marta Elent saw the strike. Later Elent left." });
        Shown(record, Witness).Text.ShouldBe("[name withheld] saw the strike. Later [name withheld] left.");
    }

    [Fact]
    public void Matching_is_linear_whatever_the_text()
    {
        foreach (var hostile in new[] { "Marta ", "m ", "Elend, ", "martaelend", "Marta M. " })
        {
            var text = string.Concat(Enumerable.Repeat(hostile, 40_000));
            Witness.Mask(text).Length.ShouldBeGreaterThan(0);
        }
    }

    /// <summary>Walks over a whole record, whatever fields it will have one day: no string holds the name, and every span has the words it had.</summary>
    [Fact]
    public void In_every_record_each_string_and_each_span_is_what_it_was_without_the_name()
    {
        var names = SampleRecords.All.SelectMany(record => record.Entities).Where(entity => entity.Type == EntityType.Person && entity.Name.Contains(' ', StringComparison.Ordinal))
            .Select(entity => entity.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        var (spans, hits) = (0, 0);
        foreach (var name in names.Where((_, index) => index % 4 == 0))
        {
            var withheld = Withheld.Of([name]);
            foreach (var record in SampleRecords.All.Where(record => record.Text.Contains(name, StringComparison.Ordinal)))
            {
                hits++;
                var shown = Shown(record, withheld);
                var meant = withheld.MeantIn(record);
                foreach (var text in Leaves<string>(shown))
                {
                    withheld.Mask(text, meant).ShouldBe(text, $"{name} in {record.Id}");
                }

                foreach (var (before, after) in Leaves<TextSpan>(record).Zip(Leaves<TextSpan>(shown)))
                {
                    spans++;
                    after.Start.ShouldBeInRange(0, after.End);
                    after.End.ShouldBeLessThanOrEqualTo(shown.Text.Length);
                    var words = before.TextIn(record.Text);
                    if (string.Equals(withheld.Mask(words, meant), words, StringComparison.Ordinal) && !after.TextIn(shown.Text).Contains("withheld", StringComparison.Ordinal))
                    {
                        after.TextIn(shown.Text).ShouldBe(words);
                    }
                }

                var blocks = shown.Article.Blocks;
                blocks.Zip(blocks.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
            }
        }

        hits.ShouldBeGreaterThan(10);
        spans.ShouldBeGreaterThan(1000);
    }

    /// <summary>The same for what the ledger holds of a story, whatever it will hold one day.</summary>
    [Fact]
    public void In_every_story_no_string_holds_the_name_and_spans_stand_in_the_texts_that_are_shown()
    {
        foreach (var name in new[] { "Ruben Halvik", "Yelda Marchenik", "Fermín Azabar" })
        {
            using var store = Stores.Open(Stores.InMemory);
            store.Append([.. SampleRecords.All.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
            new LedgerFold(store).Run();
            Leaves<string>(new LedgerView(store).Stories()).ShouldContain(text => text.Contains(name.Split(' ')[1], StringComparison.Ordinal));
            store.Append([new CorrectionAppended(StoredCorrections.Of(new Corrector(store).Withhold(name, [], null, new CorrectionStamp("desk", new Timestamp(new DateOnly(2024, 6, 1))))))]);
            var view = new LedgerView(store);
            Leaves<string>(view.Stories()).ShouldAllBe(text => !text.Contains(name.Split(' ')[1], StringComparison.OrdinalIgnoreCase));
            Leaves<string>(view.Derivations()).ShouldAllBe(text => !text.Contains(name.Split(' ')[1], StringComparison.OrdinalIgnoreCase));
            foreach (var statement in view.Stories().SelectMany(story => story.Claims).SelectMany(claim => claim.Statements))
            {
                var record = view.Article(statement.Article)!;
                var whole = record.StatementOf(statement.Statement)!.Content;
                statement.Content.ShouldAllBe(part => whole.Any(other => other.Contains(part)));
            }
        }
    }

    [Fact]
    public void An_article_whose_id_holds_the_name_is_known_by_another_one_and_not_by_its_own()
    {
        using var store = Stores.Open(Stores.InMemory);
        foreach (var id in new[] { "pages/marta-elend.html", "pages/Marta_Elend.html" })
        {
            store.Append([new RecordAppended(StoredRecords.Of(SampleRecords.Annotator.Annotate(new Document { Id = id, Format = DocumentFormat.Text, Content = "A strike hit the school, a witness said, and " + id.Length })))]);
        }

        store.Append([new CorrectionAppended(StoredCorrections.Of(new Corrector(store).Withhold("Marta Elend", [], null, new CorrectionStamp("desk", new Timestamp(new DateOnly(2024, 6, 1))))))]);
        new LedgerFold(store).Run();
        var view = new LedgerView(store);
        view.Identities().Select(identity => identity.Id).ShouldBe(["pages/[name withheld].html", "pages/[name withheld].html (2)"]);
        view.Article(new DocumentIdentity("", "pages/marta-elend.html")).ShouldBeNull();
        foreach (var shown in view.Identities())
        {
            view.Article(shown)!.Identity.ShouldBe(shown);
            view.Versions(shown).Count.ShouldBe(1);
            view.StoryOf(shown)!.Story.Articles.ShouldContain(shown);
        }
    }

    private static ArticleRecord Shown(ArticleRecord record, Withheld withheld) =>
        WithheldRecord.Of(record, new DocumentIdentity(withheld.Mask(record.Collection), withheld.Mask(record.Id)), withheld).Record;

    private static IEnumerable<T> Leaves<T>(object? value)
    {
        switch (value)
        {
            case null:
                yield break;
            case T leaf:
                yield return leaf;
                yield break;
            case string or Timestamp or MadeBy or Sketch:
                yield break;
            case IEnumerable list:
                foreach (var leaf in list.Cast<object?>().SelectMany(Leaves<T>))
                {
                    yield return leaf;
                }

                yield break;
        }

        if (value.GetType() is { IsEnum: false, IsPrimitive: false } type && type.Namespace?.StartsWith("Hearsay.", StringComparison.Ordinal) == true)
        {
            foreach (var leaf in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Leaves<T>(property.GetValue(value))))
            {
                yield return leaf;
            }
        }
    }
}
