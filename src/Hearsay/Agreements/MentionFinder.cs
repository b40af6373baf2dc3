using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>Finds the nouns that name an agreement, and the sides that the words around them name.</summary>
internal sealed class MentionFinder(AgreementScene scene)
{
    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    private readonly AgreementScene _scene = scene;

    /// <summary>Whether a token may name an agreement or a duty under one: what decides if a sentence is looked at.</summary>
    public static bool MayName(Token token) =>
        (token.Upos is Upos.Adj && Lexicon.NounOf(token.Lemma) is { Kind: AgreementKind.Ceasefire, Strength: NounStrength.Strong })
        || token.Upos is Upos.Noun or Upos.Propn && (Lexicon.NounOf(token.Lemma) is not null || token.Lemma == "fire" || Lexicon.Is("duty", token.Lemma));

    /// <summary>The mention that a noun heads; null when it is none.</summary>
    public AgreementMention? Find(ClauseTree tree, int noun)
    {
        var token = tree.Tokens[noun];
        if (Lexicon.Is("duty", token.Lemma))
        {
            return new AgreementMention { Tree = tree, Head = noun, Span = token.Span, Kind = AgreementKind.Accord, IsDuty = true, Marks = [] };
        }

        if (NounAt(tree, noun) is not { } entry || IsPartOfAnother(tree, noun) || IsIdiom(tree, noun) || !TryEnd(tree, noun, out var end))
        {
            return null;
        }

        var first = FirstOf(tree, noun);
        var marks = WordsOf(tree, first, noun, end, token => token.Upos is Upos.Propn && Lexicon.NounOf(token.Lemma) is null && !Lexicon.Is("body", token.Norm));
        var numbers = WordsOf(tree, first, noun, end, token => token.Upos is Upos.Num);
        var mention = new AgreementMention
        {
            Tree = tree,
            Head = noun,
            Span = tree.SpanOf(first, end),
            Kind = KindOf(tree, first, noun, entry.Kind),
            IsFresh = Any(tree, first, noun, "fresh"),
            IsNew = Any(tree, first, noun, "new"),
            Marks = marks,
            Numbers = numbers,
            IsSure = entry.Strength switch
            {
                NounStrength.Strong => true,
                NounStrength.Weak => Any(tree, first, noun, "political") || HasYear(numbers),
                _ => token.Lemma == "cessation" || IsBound(tree, first, noun, [.. marks, .. numbers]),
            },
        };
        if (token.Lemma == "convention" && !mention.IsSure)
        {
            return null;
        }

        ReadModifiers(mention, first);
        ReadSides(mention, noun);
        return mention;
    }

    /// <summary>What the lexicon says of a noun; "cease-fire" in three tokens is a ceasefire, and no other "fire" is.</summary>
    private static AgreementNoun? NounAt(ClauseTree tree, int noun) => tree.Tokens[noun].Lemma != "fire" ? Lexicon.NounOf(tree.Tokens[noun].Lemma)
        : CeaseBefore(tree, noun) ? Lexicon.NounOf("ceasefire") : null;

    /// <summary>Where the mention starts: at its base phrase, behind verbs that the tree took into it ("signed agreements").</summary>
    private static int FirstOf(ClauseTree tree, int noun)
    {
        var first = tree.BaseFirst(noun);
        while (first < noun && tree.IsVerb(first) && !Lexicon.StepsOf(tree.Tokens[first].Lemma).IsEmpty)
        {
            first++;
        }

        return first;
    }

    /// <summary>Where the mention ends: with its base phrase, but a cessation with what ceases, and it is none of anything but of fighting.</summary>
    private static bool TryEnd(ClauseTree tree, int noun, out int end)
    {
        end = tree.BaseEnd(noun);
        if (tree.Tokens[noun].Lemma != "cessation")
        {
            return true;
        }

        var of = tree.Behind(noun, "of");
        end = of + 1;
        return of >= 0 && tree.Tokens[of].Lemma is "hostility" or "violence" or "fighting" or "hostilities";
    }

    private static bool CeaseBefore(ClauseTree tree, int noun) =>
        (noun > tree.Sentence.FirstToken && tree.Tokens[noun - 1].Norm == "cease")
        || (noun > tree.Sentence.FirstToken + 1 && tree.Tokens[noun - 1].Norm == "-" && tree.Tokens[noun - 2].Norm == "cease");

    /// <summary>"ceasefire" of "ceasefire agreement", "understanding" of "memorandum of understanding".</summary>
    private static bool IsPartOfAnother(ClauseTree tree, int noun)
    {
        var head = tree.Head(noun);
        return head >= 0 && ((tree.IsModifier(noun) && head > noun && Lexicon.NounOf(tree.Tokens[head].Lemma) is not null)
            || (tree.Tokens[noun].Lemma == "understanding" && tree.Tokens[head].Lemma == "memorandum"));
    }

    /// <summary>"a great deal", "in agreement", "of its own accord", "conflict resolution".</summary>
    private static bool IsIdiom(ClauseTree tree, int noun)
    {
        var lemma = tree.Tokens[noun].Lemma;
        var before = noun > tree.Sentence.FirstToken ? tree.Tokens[noun - 1].Norm : "";
        return (lemma == "deal" && before is "great" or "good" or "big" or "real")
            || (lemma == "agreement" && before == "in")
            || (lemma == "accord" && before == "own")
            || (lemma == "settlement" && before is "jewish" or "israeli" or "divorce" or "court" or "human")
            || (lemma == "resolution" && before is "conflict" or "dispute" or "-" or "high");
    }

    private static HashSet<string> WordsOf(ClauseTree tree, int first, int noun, int end, Func<Token, bool> isMeant) =>
        Enumerable.Range(first, end - first).Where(i => i != noun && isMeant(tree.Tokens[i])).Select(i => tree.Tokens[i].Norm).ToHashSet(StringComparer.Ordinal);

    /// <summary>"the 1998 agreement"; a sum of money is no name.</summary>
    private static bool HasYear(HashSet<string> marks) => marks.Any(mark => mark.Length == 4 && mark[0] is '1' or '2' && mark.All(char.IsAsciiDigit));

    private bool IsBound(ClauseTree tree, int first, int noun, HashSet<string> marks)
    {
        if (tree.Tokens[noun].Lemma == "convention")
        {
            // "the Geneva Convention", "a convention on torture"; a party's convention is a meeting.
            return tree.Behind(noun, "on") >= 0 || tree.Behind(noun, "against") >= 0
                || Enumerable.Range(first, noun - first).Any(i => _scene.Parties.EntityAt(i) is { Type: EntityType.GeopoliticalEntity });
        }

        return tree.Tokens[noun].Lemma is "settlement" or "understanding" ? Any(tree, first, noun, "binding")
            : tree.Tokens[noun].Lemma == "resolution" ? Any(tree, first, noun, "body") || (noun + 1 < tree.Sentence.EndToken && marks.Contains(tree.Tokens[noun + 1].Norm))
            : marks.Count > 0;
    }

    private static bool Any(ClauseTree tree, int first, int end, string @class)
    {
        for (var i = first; i < end; i++)
        {
            if (Lexicon.Is(@class, tree.Tokens[i].Norm))
            {
                return true;
            }
        }

        return false;
    }

    private static AgreementKind KindOf(ClauseTree tree, int first, int noun, AgreementKind own)
    {
        for (var i = first; i < noun && own == AgreementKind.Accord; i++)
        {
            if (Lexicon.NounOf(tree.Tokens[i].Lemma) is { Kind: AgreementKind.Ceasefire, Strength: NounStrength.Strong } || tree.Tokens[i].Lemma == "fire" && CeaseBefore(tree, i))
            {
                return AgreementKind.Ceasefire;
            }
        }

        return own;
    }

    /// <summary>"the Russian-American deal", "the US-brokered truce", "Arlen's pact".</summary>
    private void ReadModifiers(AgreementMention mention, int first)
    {
        var tree = mention.Tree;
        for (var i = first; i < mention.Head; i++)
        {
            var isAlone = tree.Tokens[i + 1].Norm == "-" || (i > first && tree.Tokens[i - 1].Norm == "-");
            if (i + 2 < mention.Head && tree.Tokens[i + 1].Norm == "-" && tree.Tokens[i + 2].Norm.EndsWith("ed", StringComparison.Ordinal))
            {
                // "US-brokered" names the broker; "US-backed" no side at all.
                if (Lexicon.Is("brokered", tree.Tokens[i + 2].Norm) && _scene.Parties.Read(tree, i, isAlone) is { } broker)
                {
                    PartyReader.Add(mention.Mediators, broker);
                }

                i += 2;
                continue;
            }

            // The same where the tokeniser kept it in one piece.
            var norm = tree.Tokens[i].Norm;
            if (norm.LastIndexOf('-') is > 0 and var dash && norm.EndsWith("ed", StringComparison.Ordinal))
            {
                var start = tree.Tokens[i].Span.Start;
                if (Lexicon.Is("brokered", norm[(dash + 1)..]) && _scene.Parties.Named(new TextSpan(start, start + dash)) is { } agent)
                {
                    PartyReader.Add(mention.Mediators, agent);
                }

                continue;
            }

            if (tree.Tokens[i].Upos is not (Upos.Adj or Upos.Propn))
            {
                continue;
            }

            // The state itself; a town in a name ("the Minsk accord") is no side.
            if (_scene.Parties.Read(tree, i, isAlone) is { Code: { } code } side && (code.Length == 3 || code.StartsWith("IGO", StringComparison.Ordinal)))
            {
                PartyReader.Add(mention.Parties, side);
            }
        }

        if (tree.Child(mention.Head, "nmod:poss") is >= 0 and var owner && _scene.Parties.Read(tree, owner) is { } party)
        {
            PartyReader.Add(mention.Parties, party);
        }
    }

    /// <summary>"between X and Y", "with Y", "brokered by Z" on the noun itself.</summary>
    private void ReadSides(AgreementMention mention, int noun)
    {
        var tree = mention.Tree;
        foreach (var child in tree.Children(noun))
        {
            if (child > noun && tree.Is(child, "nmod") && tree.CaseOf(child) is "between" or "with" or "among")
            {
                foreach (var party in _scene.Parties.ReadAll(tree, child))
                {
                    PartyReader.Add(mention.Parties, party);
                }
            }
        }
    }
}
