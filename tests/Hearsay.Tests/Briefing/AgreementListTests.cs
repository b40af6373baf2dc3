using System.Collections.Immutable;
using Hearsay.Briefing;
using Hearsay.Model;
using Hearsay.Tests.Exports;

namespace Hearsay.Tests.Briefing;

public class AgreementListTests
{
    [Fact]
    public void What_a_page_of_another_story_tells_of_an_agreement_is_that_page_s()
    {
        var story = SampleLedger.View.Stories().First(story => !story.Agreements.IsEmpty);
        var records = story.Story.Articles.ToDictionary(article => article, article => SampleLedger.View.Article(article)!);

        var agreements = AgreementList.Of(story, records, ImmutableDictionary<DocumentIdentity, ImmutableArray<string>>.Empty, ImmutableHashSet<DocumentIdentity>.Empty);

        agreements.ShouldNotBeEmpty();
        agreements.SelectMany(agreement => agreement.Lines).ShouldAllBe(line => line.Origins == line.Evidence.Select(words => words.Article).Distinct().Count());
    }
}
