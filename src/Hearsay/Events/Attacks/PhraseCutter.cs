using Hearsay.Language;

namespace Hearsay.Events.Attacks;

/// <summary>
/// The ways to cut a noun phrase out of the tree around its head: the head with its compound, with its adjectives, with everything before it, with the
/// complement by "of". Which of them names the thing is left to the model.
/// </summary>
internal static class PhraseCutter
{
    /// <summary>Number of ways, hence of bits in <see cref="Wording.Kinds"/>.</summary>
    public const int Kinds = 11;

    private const int LongestLeft = 8; // tokens of a phrase on either side of its head
    private const int LongestRight = 10; // tokens to the head of a complement behind it

    /// <summary>The wordings of a phrase, each stretch of tokens once.</summary>
    public static List<Wording> Cut(EventContext context, AttackPhrase phrase)
    {
        var tokens = context.Analyzed.Tokens.AsSpan();
        var head = phrase.Head;
        var found = new List<Wording>(8);
        var left = Left(tokens, head);
        var right = Right(tokens, head);
        var compound = Back(tokens, head, left, static token => token.Upos is Upos.Noun or Upos.Propn);
        var adjectives = Back(tokens, head, left, static token => token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb or Upos.Adv || token.Norm == "-");
        Add(found, compound, right, 0, head);
        Add(found, adjectives, right, 1, head);
        Add(found, left, right, 2, head);
        Add(found, head, right, 3, head);
        Add(found, Math.Max(left, head - 1), right, 4, head);
        Add(found, compound, head + 1, 5, head);
        Add(found, Back(tokens, head, left, static token => token.Upos == Upos.Propn), right, 6, head);
        if (left < head && tokens[left].Upos is Upos.Det or Upos.Num or Upos.Pron)
        {
            Add(found, left + 1, right, 7, head);
        }

        if (phrase.Name is not null)
        {
            var mention = context.MentionAt(head);
            var first = context.Analyzed.TokenAtOrAfter(mention.Start);
            var end = context.Analyzed.TokenAtOrAfter(mention.End);
            Add(found, first, end, 8, head);
            while (first < end - 1 && (context.Lexicon.Is("title", tokens[first].Norm) || context.Lexicon.Is("human", tokens[first].Lemma)))
            {
                first++;
            }

            Add(found, first, end, 9, head);
        }

        if (OfEnd(tokens, head, right) is { } of)
        {
            Add(found, compound, of, 10, head);
            Add(found, left, of, 10, head);
            Add(found, adjectives, of, 10, head);
        }

        return found;
    }

    /// <summary>Index of the first token of the unbroken stretch before a head that hangs on it.</summary>
    public static int Left(ReadOnlySpan<Token> tokens, int head)
    {
        var left = head;
        while (left > 0 && head - left < LongestLeft && HangsOn(tokens, left - 1, head) && tokens[left - 1].Relation is not ("case" or "cc" or "mark"))
        {
            left--;
        }

        return left;
    }

    private static int Right(ReadOnlySpan<Token> tokens, int head)
    {
        var right = head + 1;
        while (right < tokens.Length && right - head < LongestLeft && tokens[right].Head >= head && HangsOn(tokens, right, head)
            && (tokens[right].Relation is "compound" or "nummod" or "goeswith" or "fixed" || tokens[right].Relation.StartsWith("flat", StringComparison.Ordinal)))
        {
            right++;
        }

        return right;
    }

    private static int? OfEnd(ReadOnlySpan<Token> tokens, int head, int right)
    {
        if (right >= tokens.Length || tokens[right].Norm != "of")
        {
            return null;
        }

        var complement = tokens[right].Head;
        if (complement <= right || complement - right > LongestRight || tokens[complement].Head != head)
        {
            return null;
        }

        return Right(tokens, complement);
    }

    private static int Back(ReadOnlySpan<Token> tokens, int head, int left, Func<Token, bool> goesOn)
    {
        var first = head;
        while (first > left && goesOn(tokens[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static bool HangsOn(ReadOnlySpan<Token> tokens, int token, int head)
    {
        for (var steps = 0; steps < LongestLeft && token >= 0; steps++)
        {
            if (token == head)
            {
                return true;
            }

            token = tokens[token].Head;
        }

        return false;
    }

    private static void Add(List<Wording> found, int first, int end, int kind, int head)
    {
        if (end <= first)
        {
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].First == first && found[i].End == end)
            {
                found[i] = found[i] with { Kinds = found[i].Kinds | (1 << kind) };
                return;
            }
        }

        found.Add(new Wording(first, end, 1 << kind, head));
    }
}
