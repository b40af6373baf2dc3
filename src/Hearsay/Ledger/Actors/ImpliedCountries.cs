using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>The countries of officials that no words at their names tell, but the sentence before does.</summary>
internal sealed class ImpliedCountries
{
    private readonly Dictionary<string, string> _countries;

    /// <param name="articles">The articles of the component.</param>
    public ImpliedCountries(IReadOnlyList<StoryArticle> articles) => _countries = Implied(articles);

    /// <summary>The country implied where a person is named; null when none is.</summary>
    /// <param name="key">The article's key.</param>
    /// <param name="name">Where the name stands.</param>
    public string? At(string key, TextSpan name) => _countries.GetValueOrDefault(key + "@" + name);

    // "Kharovia denied that its aircraft had been over the city. “…,” Defence Minister Ruben Halvik said": one voice in one paragraph.
    private static Dictionary<string, string> Implied(IReadOnlyList<StoryArticle> articles)
    {
        var implied = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Told(article, implied);
            var statements = article.Record.Statements;
            for (var i = 1; i < statements.Length; i++)
            {
                var (before, after) = (statements[i - 1], statements[i]);
                if (article.Record.EntityOf(before.Speaker) is not { Country: { } country } state || state.Type == EntityType.Person || state.Code is null
                    || article.Record.EntityOf(after.Speaker) is not { Type: EntityType.Person, Country: null } speaker)
                {
                    continue;
                }

                var (from, to) = (before.Content[^1].End, after.Content[0].Start);
                if (from <= to && to - from < 300 && !article.Record.Text.AsSpan(from, to - from).Contains('\n'))
                {
                    foreach (var mention in speaker.Mentions.Where(mention => after.Source.Any(source => source.Contains(mention.Span))))
                    {
                        implied.TryAdd(article.Key + "@" + mention.Span, country);
                    }
                }
            }
        }

        return implied;
    }

    // "Vietnam rejected the account. “…,” a foreign ministry spokeswoman, NAME, was quoted as saying": the country that a sentence of the paragraph is about.
    private static void Told(StoryArticle article, Dictionary<string, string> implied)
    {
        var text = article.Record.Text;
        var said = article.Record.Statements.SelectMany(statement => statement.Content).ToArray();
        var subjects = article.Record.Entities.Where(entity => entity is { Type: EntityType.GeopoliticalEntity, Country: { } country, Code: { } code } && (code == country || code == country + "GOV"))
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name && RoleBody.BeginsSentence(text, mention.Span.Start) && !said.Any(part => part.Contains(mention.Span)))
                .Select(mention => (mention.Span, entity.Country)))
            .OrderBy(subject => subject.Span).ToArray();
        foreach (var mention in article.Record.Entities.Where(entity => IsOfSubject(entity, text) || entity is { Type: EntityType.Person, Country: null, Role: { } role }
            && (RoleBody.In(role) is { } body ? BodyNouns.Of(body) == BodyVoice.State : RoleKind.Of(role).Head is "minister"))
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name)))
        {
            if (Array.FindLast(subjects, subject => subject.Span.End <= mention.Span.Start) is { Country: { } country } last && !text.AsSpan(last.Span.End, mention.Span.Start - last.Span.End).Contains('\n'))
            {
                implied.TryAdd(article.Key + "@" + mention.Span, country);
            }
        }
    }

    // "Alvania points to a note. “…,” its Foreign Ministry declared."
    private static bool IsOfSubject(Entity entity, string text) =>
        entity is { Type: EntityType.Organization, Country: null, Code: "GOV" or "MIL" }
            && entity.Mentions.Any(mention => mention.Form == MentionForm.Name && text.AsSpan(0, mention.Span.Start).EndsWith("its ", StringComparison.OrdinalIgnoreCase));
}
