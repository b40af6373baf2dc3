using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// Whose words a text is that speaks: "a statement by the ministry", "the note that the embassy sent", "its report", "the bureau said in a report". A later "the report says" is of
/// whoever wrote the one before. Read off the trees; what they do not tell is not guessed.
/// </summary>
internal sealed class MessageIssuers
{
    private const int FarthestSentence = 12; // sentences back to a mention of the text that tells whose it is

    private static readonly FrozenSet<string> Showing = ListedWords.Of("cues", "showing");
    private static readonly FrozenSet<string> Issuing = ListedWords.Of("cues", "issuing");
    private static readonly FrozenSet<string> Drafting = ListedWords.Of("cues", "drafting");

    private readonly AnalyzedArticle _article;
    private readonly CueLexicon _lexicon;

    public MessageIssuers(AnalyzedArticle article, CueLexicon lexicon)
    {
        _article = article;
        _lexicon = lexicon;
    }

    /// <summary>Whose a text is, by itself or by the last mention of such a text before it; null when neither tells.</summary>
    /// <param name="noun">The noun that names the text.</param>
    public Entity? Of(int noun)
    {
        var sentence = SentenceOf(noun);
        for (var i = noun; i >= 0 && sentence - SentenceOf(i) <= FarthestSentence; i--)
        {
            if (string.Equals(_article.Tokens[i].Lemma, _article.Tokens[noun].Lemma, StringComparison.Ordinal) && Told(i) is { } issuer)
            {
                return issuer;
            }
        }

        return null;
    }

    /// <summary>Whose the text is that "it" stands for: the last one that the sentence before is about; null when there is none.</summary>
    /// <param name="first">The first word of the statement with the pronoun.</param>
    public Entity? Before(int first)
    {
        var sentence = SentenceOf(first);
        for (var i = first - 1; i >= 0 && sentence - SentenceOf(i) <= 1; i--)
        {
            if (IsMessage(_article.Tokens[i]) && _article.Tokens[i].Relation is "nsubj" or "nsubj:pass" or "obj" or "obl")
            {
                return Of(i);
            }
        }

        return null;
    }

    /// <summary>True for a noun that names words written or recorded.</summary>
    public static bool IsMessage(in Token token) => token.Upos == Upos.Noun && CueWords.Default.IsMessage(token.Lemma);

    private int SentenceOf(int token) => _article.SentenceAt(_article.Tokens[token].Span.Start);

    private Entity? Told(int noun)
    {
        var tree = new SentenceTree(_article, _article.Sentences[SentenceOf(noun)]);
        for (var child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            var author = _article.Tokens[child].Relation switch
            {
                "nmod:poss" => child,
                "nmod" when tree.Child(child, "case") is >= 0 and var mark && (_article.Tokens[mark].Norm is "by" or "from" || (_article.Tokens[mark].Norm is "of" && !Shows(noun))) => child,
                "acl:relcl" => tree.Child(child, "nsubj"),
                "acl" => tree.Child(child, "nsubj") is >= 0 and var writer ? writer : AgentOf(tree, child),
                _ => -1,
            };
            if (EntityAt(author) is { } own)
            {
                return own;
            }
        }

        return EntityAt(Sayer(tree, noun));
    }

    // "a video of Mira Holm": whom it shows, not whose it is.
    private bool Shows(int noun) => Showing.Contains(_article.Tokens[noun].Lemma);

    // "said in a statement", "issued a statement": the subject of the verb.
    private int Sayer(SentenceTree tree, int noun)
    {
        var verb = tree.Head(noun);
        if (verb < 0 || _article.Tokens[verb].Upos != Upos.Verb)
        {
            return -1;
        }

        var says = _lexicon.Entry(CueKind.Verb, _article.Tokens[verb].Lemma) is { Speech: true };
        var issues = Issuing.Contains(_article.Tokens[verb].Lemma);
        return tree.Is(noun, "obl") ? says && tree.Child(noun, "case") is >= 0 and var mark && _article.Tokens[mark].Norm is "in" or "through" or "via" or "by" ? tree.Child(verb, "nsubj") : -1
            : _article.Tokens[noun].Relation == "obj" && issues ? tree.Child(verb, "nsubj")
            : -1;
    }

    private int AgentOf(SentenceTree tree, int participle)
    {
        if (!Drafting.Contains(_article.Tokens[participle].Lemma))
        {
            return -1; // "received by a newspaper"
        }

        var agent = tree.Child(participle, "obl");
        return agent >= 0 && tree.Child(agent, "case") is >= 0 and var mark && _article.Tokens[mark].Norm is "by" ? agent : -1;
    }

    private Entity? EntityAt(int token)
    {
        if (token < 0)
        {
            return null;
        }

        // A name is longer than its head.
        var at = _article.Tokens[token].Span;
        var sentence = _article.Sentences[SentenceOf(token)].Span;
        foreach (var (span, entity) in _article.MentionsIn(sentence))
        {
            if (span.Contains(at) && entity.Type is EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group)
            {
                return entity;
            }
        }

        return null;
    }
}
