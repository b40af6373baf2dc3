using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Events;
using Hearsay.Events.Attacks;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>An article of MUC-4 with its things, and the roles that people gave them.</summary>
/// <param name="Things">What may have a role; empty for an article without an assault.</param>
/// <param name="Gold">For each role the things that have it, each with all its wordings.</param>
internal sealed record AttackDocument(IReadOnlyList<AttackThing> Things, IReadOnlyList<HashSet<string>>[] Gold)
{
    private static readonly string[] Roles = ["perpetrator_individual", "perpetrator_organization", "target", "victim", "weapon"];

    /// <summary>Reads the articles of a set.</summary>
    /// <param name="inputs">JSON Lines with "id" and "text".</param>
    /// <param name="gold">JSON Lines with "id" and "roles".</param>
    public static IEnumerable<AttackDocument> Read(string inputs, string gold)
    {
        var grounder = new Grounder(UserWorld.Empty);
        var reader = new ArticleReader();
        var language = new LanguageAnalyzer(UserWorld.Empty);
        var statements = new StatementExtractor();
        var events = new EventExtractor(grounder, null);
        foreach (var (input, truth) in File.ReadLines(inputs).Zip(File.ReadLines(gold)))
        {
            using var given = JsonDocument.Parse(input);
            using var wanted = JsonDocument.Parse(truth);
            var id = given.RootElement.GetProperty("id").GetString()!;
            if (wanted.RootElement.GetProperty("id").GetString() != id)
            {
                throw new InvalidDataException($"{gold} is not in the order of {inputs}.");
            }

            var document = new Document { Id = id, Content = given.RootElement.GetProperty("text").GetString()!, Format = DocumentFormat.Text };
            var grounded = grounder.Ground(language.Analyze(reader.Read(document)));
            var said = statements.Extract(grounded).Statements;
            var context = new EventContext(grounded, EventLexicon.Instance, said);
            var found = events.Extract(context, said).Events;
            yield return new AttackDocument(
                found.Any(one => one.Type == EventType.Assault) ? [.. AttackScene.Of(context, found, said)] : [],
                [.. Roles.Select(role => (IReadOnlyList<HashSet<string>>)[.. wanted.RootElement.GetProperty("roles").GetProperty(role).EnumerateArray()
                    .Select(thing => thing.EnumerateArray().Select(wording => Normal(wording.GetString()!)).ToHashSet(StringComparer.Ordinal))])]);
        }
    }

    /// <summary>For each option and role of a thing whether people wrote the same.</summary>
    public bool[] Right(AttackThing thing)
    {
        var right = new bool[thing.Options.Count * AttackModel.Roles];
        for (var option = 0; option < thing.Options.Count; option++)
        {
            var text = Normal(thing.Options[option].Text);
            for (var role = 0; role < AttackModel.Roles; role++)
            {
                right[(option * AttackModel.Roles) + role] = Gold[role].Any(wordings => wordings.Contains(text));
            }
        }

        return right;
    }

    /// <summary>A wording as the scorer compares it: lower case, without punctuation and articles.</summary>
    public static string Normal(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || c > 127)
            {
                plain.Append(c);
            }
        }

        var words = Regex.Split(plain.ToString(), @"\s+", RegexOptions.NonBacktracking);
        return string.Join(' ', words.Where(word => word.Length > 0 && word is not ("a" or "an" or "the")));
    }
}
