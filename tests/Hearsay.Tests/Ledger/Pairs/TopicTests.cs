using Hearsay.Ledger.Pairs;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Pairs;

/// <summary>What an article is about, and how alike two are in that.</summary>
public class TopicTests
{
    private const string Flood = "The Calvera dam burst above Villa Oruna on Friday and drowned twenty villagers.";

    private static readonly string Padding = string.Concat(Enumerable.Repeat("The committee met again to discuss the budget of the ports. ", 30));

    [Fact]
    public void An_article_is_like_itself() => Of(Flood).Likeness(Of(Flood)).ShouldBe(1, 1e-9);

    [Fact]
    public void The_same_told_in_other_words_is_more_alike_than_another_matter()
    {
        var told = Of(Flood).Likeness(Of("Villa Oruna buried its dead after water from the Calvera dam swept the village away."));
        var other = Of(Flood).Likeness(Of("Voters in Bitola will go to the polls again on Friday after a court annulled the runoff."));
        told.ShouldBeGreaterThan(0.2);
        other.ShouldBeLessThan(0.05);
        told.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Both_orders_are_one()
    {
        var (one, other) = (Of(Flood), Of("Villa Oruna buried its dead after the flood."));
        one.Likeness(other).ShouldBe(other.Likeness(one));
    }

    [Fact]
    public void Words_of_function_say_nothing() => Of("He said that they would have been there with it.").Marks.ShouldBeEmpty();

    [Fact]
    public void What_stands_far_down_is_not_what_it_is_about()
    {
        Of(Padding + Flood).Likeness(Of("A dam burst and drowned villagers.")).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void An_article_is_found_by_its_heaviest_words()
    {
        var topic = Of(Flood);
        topic.Marks.Length.ShouldBeLessThanOrEqualTo(24);
        topic.Marks.Intersect(Of("The mayor of Oruna resigned.").Marks).ShouldNotBeEmpty();
    }

    [Fact]
    public void Whom_both_name_counts_where_no_word_is_shared()
    {
        var one = Of("Mr Lavrov flew to Geneva overnight.");
        var other = Of(Padding + "The envoy met Sergei Lavrov.");
        one.Likeness(other).ShouldBeGreaterThan(Of("Mr Duarte flew to Geneva overnight.").Likeness(other));
    }

    [Fact]
    public void Words_of_a_language_that_is_not_read_are_no_topic()
    {
        var record = RecordOf(Flood);
        var foreign = Topic.Of(record with { Article = record.Article with { Language = "fr" } });
        foreign.Marks.ShouldBeEmpty();
        foreign.Likeness(Of(Flood)).ShouldBe(0);
    }

    private static Topic Of(string text) => Topic.Of(RecordOf(text));

    private static ArticleRecord RecordOf(string text) => SampleRecords.Annotator.Annotate(new Document { Id = "page", Format = DocumentFormat.Text, Content = text });
}
