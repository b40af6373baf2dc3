using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Joining;

/// <summary>
/// Puts together what the model found and what the rules found: the model's word stands, and the rules speak where it is silent, as it is in spun text
/// with its cues that nobody uses so.
/// </summary>
internal static class CandidateMerger
{
    /// <summary>Two statements that share this part of their contents are one.</summary>
    private const double SameContent = 0.8;

    /// <summary>Candidates of one sentence that are compared with each other: those next to each other by their cues.</summary>
    private const int Window = 6;

    /// <summary>Letters of a word that joins a clause to another, with the space behind it ("as", "while").</summary>
    private const int LongestJoint = 8;

    /// <summary>The candidates that stand, in order of their cues.</summary>
    /// <param name="learned">What the model found, in order of cues.</param>
    /// <param name="ruled">What the rules found, in order of cues.</param>
    public static List<Candidate> Merge(List<Candidate> learned, List<Candidate> ruled)
    {
        var result = WithoutDoubles(learned);
        GiveBack(result, ruled);
        var kept = result.Count;
        var at = 0;
        foreach (var candidate in ruled)
        {
            while (at < kept && result[at].Sentence < candidate.Sentence - 1)
            {
                at++;
            }

            Complete(result, at, kept, candidate);

            if (!IsTold(result, at, kept, candidate))
            {
                result.Add(candidate);
            }
        }

        result.Sort((left, right) => left.Cue.CompareTo(right.Cue));
        WithoutFrames(result);
        return result;
    }

    // "The minister repeated that the roof fell, state radio reported": what the radio is credited with is no word of the minister's.
    private static void WithoutFrames(List<Candidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(i + Window, candidates.Count) && candidates[j].Sentence == candidates[i].Sentence; j++)
            {
                if (candidates[j] is { Source: { } source } frame && frame.ContentExtent is var told && told.End <= source.Start && told.Contains(candidates[i].Cue)
                    && candidates[i].Content is [.., var last] && last.Contains(source) && last.Start < told.End && last.End <= frame.Extent.End + 1)
                {
                    candidates[i] = candidates[i] with { Content = candidates[i].Content.SetItem(candidates[i].Content.Length - 1, new TextSpan(last.Start, told.End)) };
                }
            }
        }
    }

    // "They flout the law, the envoy says, as the union counters that …": what stands behind a cue of its own is no word of the envoy's.
    private static void GiveBack(List<Candidate> learned, List<Candidate> ruled)
    {
        var from = 0;
        for (var i = 0; i < learned.Count; i++)
        {
            var taken = learned[i];
            while (from < ruled.Count && ruled[from].Sentence < taken.Sentence)
            {
                from++;
            }

            if (FrameAround(ruled, from, taken) is { } outer)
            {
                learned[i] = taken with { Content = taken.Content.SetItem(taken.Content.Length - 1, new TextSpan(taken.Content[^1].Start, outer.ContentExtent.End)) };
            }
            else if (Owned(ruled, from, taken) is { IsEmpty: false } owned)
            {
                var left = taken.Content.RemoveRange(owned);
                if (left.IsEmpty && OfHead(ruled, from, taken.Head) is { } own)
                {
                    learned[i] = taken with { Content = own.Content, Frame = own.Frame, Quotation = own.Quotation, Object = own.Object };
                }
                else if (!left.IsEmpty)
                {
                    learned[i] = taken with { Content = left };
                }
            }
        }
    }

    private static ImmutableArray<TextSpan> Owned(List<Candidate> ruled, int from, Candidate taken)
    {
        var owned = ImmutableArray<TextSpan>.Empty;
        foreach (var part in taken.Content)
        {
            for (var i = from; part.Start >= taken.Cue.End && i < ruled.Count; i++)
            {
                if (IsOwnedBy(ruled[i], taken, part))
                {
                    owned = owned.Add(part);
                    break;
                }
            }
        }

        return owned;
    }

    private static Candidate? FrameAround(List<Candidate> ruled, int from, Candidate inner)
    {
        for (var i = from; !inner.Content.IsEmpty && i < ruled.Count && ruled[i].Sentence == inner.Sentence; i++)
        {
            if (IsFrameAround(ruled[i], inner, inner.Content[^1]))
            {
                return ruled[i];
            }
        }

        return null;
    }

    private static Candidate? OfHead(List<Candidate> ruled, int from, int head)
    {
        for (var i = from; i < ruled.Count; i++)
        {
            if (ruled[i].Head == head && ruled[i].Frame == Frame.After)
            {
                return ruled[i];
            }
        }

        return null;
    }

    private static bool IsOwnedBy(Candidate owner, Candidate taken, TextSpan part) => owner.Cue.Start >= taken.Cue.End
        && (owner.Cue.End <= part.Start ? Shares(owner.ContentExtent, part)
            : owner.Source is { } source && source.End <= owner.Cue.Start && owner.ContentExtent.Start >= owner.Cue.End
                && source.Start - part.Start is > 0 and <= LongestJoint && Shares(owner.Extent, part)); // "as the union counters that …"

    // "They do not care about the law, the envoy says": who says so is no part of what they do not care about.
    private static bool IsFrameAround(Candidate frame, Candidate inner, TextSpan last) => frame is { Frame: Frame.After, Content.Length: 1, Source: { } source } && frame.ContentExtent is var told
        && told.End <= source.Start && last.Start < told.End && last.End <= frame.Extent.End && last.Contains(source) && last.Contains(frame.Cue)
        && told.Contains(inner.Cue) && (inner.Source is not { } other || told.Contains(other));

    // What the model may miss of a statement that it has found: the other half of a content that the cue parts, and a name in apposition.
    private static void Complete(List<Candidate> learned, int first, int end, Candidate rule)
    {
        for (var i = first; i < end && learned[i].Sentence <= rule.Sentence; i++)
        {
            if (learned[i].Head != rule.Head)
            {
                continue;
            }

            if (rule is { Frame: Frame.After, Content.Length: 2 } && learned[i].Content.Length == 1 && Shares(learned[i].Content[0], rule.Content[1]))
            {
                learned[i] = learned[i] with { Content = [rule.Content[0], learned[i].Content[0]], Frame = Frame.After };
            }

            if (rule is { Frame: Frame.After, Content: [_, var rest] } && learned[i].Content is [.., var beginning] && beginning.Start == rest.Start && rest.Contains(beginning))
            {
                // "The guns, he alleged, [struck a school], killing two"
                learned[i] = learned[i] with
                {
                    Content = learned[i].Content.Length == 1 ? rule.Content : learned[i].Content.SetItem(learned[i].Content.Length - 1, rest),
                    Frame = Frame.After,
                };
            }

            if (rule.Frame is Frame.After or Frame.AfterQuote && (TakesForSource(learned[i], rule) || TakesForContent(learned[i], rule)))
            {
                learned[i] = learned[i] with { Source = rule.Source, Subject = rule.Subject, Content = rule.Content, Frame = rule.Frame, Quotation = rule.Quotation, Object = rule.Object, IsInserted = rule.IsInserted };
            }

            if (IsContinued(learned[i], rule))
            {
                learned[i] = learned[i] with { Content = rule.Content };
            }

            if (rule.Frame is Frame.After or Frame.AfterQuote && learned[i].Content.Length == 1 && IsAddressee(learned[i], rule))
            {
                learned[i] = learned[i] with { Content = rule.Content, Frame = rule.Frame, Quotation = rule.Quotation, Object = rule.Object };
            }

            if (rule.Source is { } named && learned[i].Source is { } part && named != part && named.End <= rule.Cue.Start
                && ((named.Start == part.Start && named.End > part.End) || (named.End == part.End && HoldsCue(learned, first, end, part))))
            {
                learned[i] = learned[i] with { Source = named, Subject = rule.Subject };
            }

            return;
        }
    }

    // "No such paper exists, asserted Mira Holm": no paper asserts it; "…, the minister, Omar Vess, told parliament": nor does who was told.
    private static bool TakesForSource(Candidate learned, Candidate rule)
    {
        if (rule.Source is not { } named || learned.Source is not { } part || named.Overlaps(part))
        {
            return false;
        }

        return rule.IsInserted ? rule.Content[0].Contains(part) // "The plan, says Ann Lee, is dead"
            : named.Start >= rule.Cue.End ? rule.ContentExtent.Contains(part) && !learned.Content.Any(content => content.Overlaps(named))
            : named.End <= rule.Cue.Start && part.Start >= rule.Cue.End && (part.Start > rule.Cue.End + 1 || CueLexicon.Default.Entry(rule.Kind, rule.Lemma) is { Addressee: true });
    }

    // "…, its spokeswoman, Mira Holm, insisted": who speaks is no part of what is said.
    private static bool TakesForContent(Candidate learned, Candidate rule) => rule.Source is { } named && named.End <= rule.Cue.Start
        && (named.Contains(learned.ContentExtent) || (learned.Source is { } part && named.Contains(part) && learned.Content.Any(content => content.Overlaps(named))));

    // "There was no leak, he said; the tank had been emptied in June": both halves are his.
    private static bool IsContinued(Candidate learned, Candidate rule) => rule is { IsContinued: true, Content: [var before, _] } && learned.Content is [var only] && Shares(only, before);

    // "The raids must end, she told state television": what stands behind the cue is who was told.
    private static bool IsAddressee(Candidate learned, Candidate rule) =>
        learned.Content[0].Start >= rule.Cue.End && !(learned.Source is { } speaker && rule.ContentExtent.Overlaps(speaker))
        && rule.ContentExtent.End <= rule.Cue.Start && rule.ContentExtent.Length > learned.ContentExtent.Length;

    private static bool HoldsCue(List<Candidate> learned, int first, int end, TextSpan span)
    {
        for (var i = first; i < end && learned[i].Cue.Start < span.End; i++)
        {
            if (span.Contains(learned[i].Cue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shares(TextSpan left, TextSpan right) =>
        Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start) >= SameContent * Math.Max(left.Length, right.Length);

    private static bool IsTold(List<Candidate> learned, int first, int end, Candidate candidate)
    {
        for (var i = first; i < end && learned[i].Sentence <= candidate.Sentence + 1; i++)
        {
            if (learned[i].Cue.Overlaps(candidate.Cue) || (learned[i].ContentExtent.Overlaps(candidate.ContentExtent) && !IsWithin(learned[i], candidate)))
            {
                return true;
            }
        }

        return false;
    }

    // "The pilots do not care about the rules, he said": what they do not care about is a part of what he said.
    // "She said that Otto had told her that …": what he told her is a part of what she said.
    private static bool IsWithin(Candidate learned, Candidate ruled) => (ruled.Frame == Frame.After && ruled.ContentExtent.Contains(learned.Extent))
        || (ruled.IsToldByName && learned.Source is not null && learned.Quotation < 0 && learned.ContentExtent.Contains(ruled.Extent));

    // "The agency reports:" above a quotation and "she said" behind it: the surer one has it.
    private static List<Candidate> WithoutDoubles(List<Candidate> learned)
    {
        var result = new List<Candidate>(learned.Count);
        foreach (var candidate in learned)
        {
            var stands = true;
            for (var i = result.Count - 1; i >= 0 && i >= result.Count - Window && stands; i--)
            {
                if (!IsSame(result[i], candidate) && !Cross(result[i], candidate) && !Cross(candidate, result[i]))
                {
                    continue;
                }

                if (result[i].Score < candidate.Score)
                {
                    result.RemoveAt(i);
                }
                else
                {
                    stands = false;
                }
            }

            if (stands)
            {
                result.Add(candidate);
            }
        }

        return result;
    }

    // "A guard, who feared for his job, said the doors were locked": what was feared does not reach over the cue of a source that stands before it.
    private static bool Cross(Candidate left, Candidate right)
    {
        if (left.Sentence != right.Sentence || left.Source is not { } inner || right.Source is not { } source
            || source.Start >= inner.Start || source.End > left.Cue.Start || right.Content[^1].Start < right.Cue.End)
        {
            return false;
        }

        foreach (var part in left.Content)
        {
            if (part.Start >= left.Cue.End && part.Contains(right.Cue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(Candidate left, Candidate right)
    {
        var shared = 0;
        var all = 0;
        foreach (var part in left.Content)
        {
            all += part.Length;
            foreach (var other in right.Content)
            {
                shared += part.CommonWith(other);
            }
        }

        foreach (var part in right.Content)
        {
            all += part.Length;
        }

        return shared >= SameContent * (all - shared);
    }
}
