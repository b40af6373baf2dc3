using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// The role that the words around a person's name give: before it ("Russian Foreign Ministry spokeswoman NAME", "the president, NAME") or as
/// an apposition after it ("NAME, an adviser to the president,").
/// </summary>
internal static class RoleFinder
{
    private const int LongestRole = 16;

    private static readonly NameLists Lists = NameLists.Default;

    /// <summary>Fills in the roles of persons: the longest that any of their names has next to it.</summary>
    public static void Find(string text, WordLayer layer, List<EntityDraft> drafts)
    {
        var sentences = SentenceOf(layer);
        var person = new bool[layer.Tokens.Length]; // tokens of persons' names, at which a role cannot go on
        foreach (var draft in drafts)
        {
            foreach (var name in draft.Names)
            {
                person.AsSpan(name.First, name.Count).Fill(draft.Type == EntityType.Person);
            }
        }

        foreach (var draft in drafts)
        {
            if (draft.Type != EntityType.Person)
            {
                continue;
            }

            foreach (var name in draft.Names)
            {
                var sentence = layer.Sentences[sentences[name.First]];
                Consider(layer, draft, Before(text, layer, sentence, name.First, person));
                if (draft.Role.IsEmpty || draft.Role.Length < 12)
                {
                    Consider(layer, draft, After(layer, sentence, name.End));
                }
            }
        }
    }

    private static void Consider(WordLayer layer, EntityDraft draft, (int First, int End) role)
    {
        if (role.End <= role.First)
        {
            return;
        }

        var span = new TextSpan(layer.Tokens[role.First].Span.Start, layer.Tokens[role.End - 1].Span.End);
        if (role.End - role.First == 1 && Lists.Is(layer.Tokens[role.First].Norm, NameWord.Title))
        {
            if (draft.Title.IsEmpty && Lists.Is(layer.Tokens[role.First].Norm, NameWord.Role))
            {
                draft.Title = span;
            }
        }
        else if (draft.Role.IsEmpty || (span.Length > draft.Role.Length && draft.Role.Length < 12))
        {
            draft.Role = span;
        }
    }

    /// <summary>Sentence index of each token.</summary>
    private static int[] SentenceOf(WordLayer layer)
    {
        var sentences = new int[layer.Tokens.Length];
        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            sentences.AsSpan(layer.Sentences[s].FirstToken, layer.Sentences[s].TokenCount).Fill(s);
        }

        return sentences;
    }

    /// <summary>The role that ends right before a name, or before a comma before it.</summary>
    private static (int First, int End) Before(string text, WordLayer layer, Sentence sentence, int name, bool[] person)
    {
        var tokens = layer.Tokens.AsSpan();
        var end = name;
        var afterComma = end - 1 > sentence.FirstToken && tokens[end - 1].Norm == ","
            && (Lists.Is(tokens[end - 2].Norm, NameWord.Role) || IsRoleWithComplement(tokens, sentence, end - 1));
        if (afterComma)
        {
            end--;
        }

        var first = end;
        while (first > sentence.FirstToken && end - first < LongestRole && !person[first - 1] && Continues(text, tokens, first - 1, end))
        {
            first--;
        }

        // The phrase begins with a modifier or the role word itself, not with what joined it to the left.
        while (first < end && (tokens[first].Upos is Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Det or Upos.Num || tokens[first].Xpos is "POS" or "HYPH" or "PRP$" || IsVerbLike(tokens, first, end)))
        {
            first++;
        }

        return HasRole(tokens, first, end) && (afterComma || tokens[end - 1].Upos is not Upos.Adp) ? (first, end) : default;
    }

    /// <summary>"envoy for Arvania" before the comma.</summary>
    private static bool IsRoleWithComplement(ReadOnlySpan<Token> tokens, Sentence sentence, int end)
    {
        for (var i = end - 2; i > sentence.FirstToken && end - i < 6; i--)
        {
            if (tokens[i].Norm is "of" or "for" or "to")
            {
                return Lists.Is(tokens[i - 1].Norm, NameWord.Role);
            }

            if (tokens[i].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Continues(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        ref readonly var token = ref tokens[at];
        if (token.Upos is Upos.Propn or Upos.Noun or Upos.Adj || token.Xpos is "HYPH" or "POS"
            || (token.Xpos == "VBN" && at > 0 && tokens[at - 1].Xpos == "HYPH"))
        {
            return true;
        }

        if (at == 0 || at + 1 >= end)
        {
            return false;
        }

        // "of", "for", "and" only inside: a role, or what a role is of, stands before them.
        ref readonly var before = ref tokens[at - 1];
        return token.Norm switch
        {
            "of" => Lists.Is(before.Norm, NameWord.Role),
            "for" or "to" or "on" => Lists.Is(before.Norm, NameWord.Role) || (before.Upos == Upos.Propn && char.IsUpper(text[tokens[at + 1].Span.Start])),
            "and" or "&" => before.Upos is Upos.Propn && tokens[at + 1].Upos is Upos.Propn && !Lists.Is(before.Norm, NameWord.Role),
            "the" or "a" or "his" or "her" => before.Norm is "of" or "for" or "to",
            _ => false,
        };
    }

    /// <summary>A past form that the tagger took for a modifier of the role ("NAME slammed Arvanian president NAME").</summary>
    private static bool IsVerbLike(ReadOnlySpan<Token> tokens, int first, int end) =>
        first + 1 < end && tokens[first].Upos is Upos.Noun or Upos.Verb or Upos.Adj && tokens[first].Norm.EndsWith("ed", StringComparison.Ordinal)
        && tokens[first + 1].Upos != Upos.Punct && tokens[first].Norm is not "united" and not "armed" and not "retired" and not "appointed" and not "elected";

    private static bool HasRole(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Lists.Is(tokens[i].Norm, NameWord.Role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The apposition after a name and a comma.</summary>
    private static (int First, int End) After(WordLayer layer, Sentence sentence, int name)
    {
        var tokens = layer.Tokens.AsSpan();
        if (name + 1 >= sentence.EndToken || tokens[name].Norm != ",")
        {
            return default;
        }

        var first = name + 1;
        if (tokens[first].Upos == Upos.Num && first + 1 < sentence.EndToken && tokens[first + 1].Norm == ",")
        {
            first += 2; // "NAME, 45, a farmer"
        }

        if (first < sentence.EndToken && (tokens[first].Upos == Upos.Det || tokens[first].Xpos == "PRP$"))
        {
            first++;
        }

        // The head of the noun group up to the first preposition must be a role.
        var head = first;
        while (head < sentence.EndToken && head - first < 8
            && (tokens[head].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adv || tokens[head].Xpos is "HYPH" or "POS" or "VBN" or "CC"))
        {
            head++;
        }

        if (head == first || !HasRole(tokens, Math.Max(first, head - 2), head))
        {
            return default;
        }

        var end = head;
        while (end < sentence.EndToken && end - first < LongestRole
            && (tokens[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adp or Upos.Det or Upos.Num || tokens[end].Xpos is "HYPH" or "POS" or "PRP$" or "CC"))
        {
            end++;
        }

        while (end > head && tokens[end - 1].Upos is Upos.Adp or Upos.Det or Upos.Cconj)
        {
            end--;
        }

        // An apposition is closed by a mark or goes on with a relative clause; otherwise it is the next item of a list.
        var closed = end >= sentence.EndToken || tokens[end].Upos == Upos.Punct || tokens[end].Xpos is "WP" or "WDT" or "VBD" or "VBZ";
        return closed ? (first, end) : default;
    }
}
