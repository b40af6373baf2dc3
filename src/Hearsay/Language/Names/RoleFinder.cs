using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// The role that the words around a person's name give: before it ("Russian Foreign Ministry spokeswoman NAME", "the president, NAME") or as
/// an apposition after it ("NAME, an adviser to the president,").
/// </summary>
internal static class RoleFinder
{
    private const int LongestRole = 16; // tokens

    /// <summary>Fills in the roles of persons: the longest that any of their names has next to it.</summary>
    public static void Find(ArticleWords words, List<EntityDraft> drafts)
    {
        var layer = words.Layer;
        var person = new bool[layer.Tokens.Length]; // tokens of persons' names, at which a role cannot go on
        var inName = new bool[layer.Tokens.Length]; // tokens of any name: "Associated" of "Associated Press" is no verb
        foreach (var draft in drafts)
        {
            foreach (var name in draft.Names)
            {
                inName.AsSpan(name.First, name.Count).Fill(true);
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
                var sentence = layer.Sentences[words.SentenceOf[name.First]];
                Consider(words, draft, Before(words, sentence, name.First, person, inName));
                if (draft.Role.IsEmpty || draft.Role.Length < 12)
                {
                    Consider(words, draft, After(words, sentence, name.End));
                }
            }
        }
    }

    private static void Consider(ArticleWords words, EntityDraft draft, (int First, int End) role)
    {
        if (role.End <= role.First)
        {
            return;
        }

        var span = new TextSpan(words.Tokens[role.First].Span.Start, words.Tokens[role.End - 1].Span.End);
        if (role.End - role.First == 1 && words.Is(role.First, NameWord.Title))
        {
            if (draft.Title.IsEmpty && words.Is(role.First, NameWord.Role))
            {
                draft.Title = span;
            }
        }
        else if (draft.Role.IsEmpty || (span.Length > draft.Role.Length && draft.Role.Length < 12))
        {
            draft.Role = span;
        }
    }

    /// <summary>The role that ends right before a name, or before a comma before it.</summary>
    private static (int First, int End) Before(ArticleWords words, Sentence sentence, int name, bool[] person, bool[] inName)
    {
        var tokens = words.Tokens;
        var end = name;
        var afterComma = end - 1 > sentence.FirstToken && tokens[end - 1].Norm == ","
            && (words.Is(end - 2, NameWord.Role) || IsRoleWithComplement(words, sentence, end - 1));
        if (afterComma)
        {
            end--;
        }

        var first = end;
        while (first > sentence.FirstToken && end - first < LongestRole && !person[first - 1] && Continues(words, first - 1, end))
        {
            first--;
        }

        // The phrase begins with a modifier or the role word itself, not with what joined it to the left.
        while (first < end && (tokens[first].Upos is Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Det or Upos.Num || tokens[first].Xpos is "POS" or "HYPH" or "PRP$"
            || (!inName[first] && IsVerbLike(tokens, first, end))))
        {
            first++;
        }

        return HasRole(words, first, end) && (afterComma || CanStandBeforeName(words, first, end)) ? (first, end) : default;
    }

    /// <summary>Not the verb of a headline that was taken for a noun ("Minister visits NAME"): a lower-case word right before a name is the role itself, or what the role is of.</summary>
    private static bool CanStandBeforeName(ArticleWords words, int first, int end)
    {
        var last = end - 1;
        if (words.Tokens[last].Upos is Upos.Adp)
        {
            return false;
        }

        var isRole = words.Is(last, NameWord.Role | NameWord.Person | NameWord.Title);
        for (var i = first; i < last && !isRole; i++)
        {
            isRole = words.Tokens[i].Upos is Upos.Adp;
        }

        return isRole || words.IsCapital(last) || words.Tokens[last].Upos is not Upos.Noun;
    }

    /// <summary>"envoy for Arvania" before the comma.</summary>
    private static bool IsRoleWithComplement(ArticleWords words, Sentence sentence, int end)
    {
        var tokens = words.Tokens;
        for (var i = end - 2; i > sentence.FirstToken && end - i < 6; i--)
        {
            if (tokens[i].Norm is "of" or "for" or "to")
            {
                return words.Is(i - 1, NameWord.Role);
            }

            if (tokens[i].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Continues(ArticleWords words, int at, int end)
    {
        var tokens = words.Tokens;
        ref readonly var token = ref tokens[at];
        if (words.Is(at, NameWord.Speech) && !words.IsCapital(at))
        {
            return false; // "the tenant's lawyer tells reporter NAME"
        }

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
            "of" => words.Is(at - 1, NameWord.Role),
            "for" or "to" or "on" => words.Is(at - 1, NameWord.Role) || (before.Upos == Upos.Propn && words.IsCapital(at + 1)),
            "and" or "&" => before.Upos is Upos.Propn && tokens[at + 1].Upos is Upos.Propn && !words.Is(at - 1, NameWord.Role) && !(at + 2 == end && words.Is(at + 1, NameWord.Role | NameWord.Title)),
            "the" or "a" or "his" or "her" => before.Norm is "of" or "for" or "to",
            _ => false,
        };
    }

    /// <summary>A past form that the tagger took for a modifier of the role ("NAME slammed Arvanian president NAME").</summary>
    private static bool IsVerbLike(ReadOnlySpan<Token> tokens, int first, int end) =>
        first + 1 < end && tokens[first].Upos is Upos.Noun or Upos.Verb or Upos.Adj && tokens[first].Norm.EndsWith("ed", StringComparison.Ordinal)
        && tokens[first + 1].Upos != Upos.Punct && tokens[first].Norm is not "united" and not "armed" and not "retired" and not "appointed" and not "elected";

    private static bool HasRole(ArticleWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Is(i, NameWord.Role) || (words.Is(i, NameWord.Person) && !words.IsCapital(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The apposition after a name and a comma.</summary>
    private static (int First, int End) After(ArticleWords words, Sentence sentence, int name)
    {
        var tokens = words.Tokens;
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

        if (head == first || !HasRole(words, Math.Max(first, head - 2), head))
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
        return closed && !IsTag(words, sentence, name, end) ? (first, end) : default;
    }

    /// <summary>"Rain fell on NAME, the lawyer tells a reporter.": who speaks behind a sentence about somebody is no apposition.</summary>
    private static bool IsTag(ArticleWords words, Sentence sentence, int name, int end) =>
        end < sentence.EndToken && words.Tokens[name + 1].Norm == "the" && words.Is(end, NameWord.Speech) && HasVerb(words.Tokens, sentence.FirstToken, name);

    private static bool HasVerb(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }
}
