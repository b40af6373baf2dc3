using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>
/// Finds time expressions and gives them TIMEX3 values by rules over words, after HeidelTime (Strötgen and Gertz, 2010) and SUTime
/// (Chang and Manning, 2012). Relative dates count from the day of publication; a weekday is the nearest past one unless the verb
/// beside it speaks of the future. Without that day they have no value, and one HS0401 says how many.
/// </summary>
internal static class TimeTagger
{
    /// <summary>The time expressions in text order.</summary>
    public static ImmutableArray<TimeExpression> Tag(
        AnalyzedArticle analyzed, ImmutableArray<Word> words, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var scene = new TimeScene(analyzed, words);
        var rules = new Rules(scene);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var unanchored = 0;
        var firstUnanchored = default(TextSpan);
        var i = 0;
        while (i < words.Length)
        {
            scene.Sentence = words[i].Sentence;
            if (!CanBegin(words[i].Norm) || !rules.TryRead(i, out var start, out var match))
            {
                i++;
                continue;
            }

            var span = words[start].Span.Union(words[match.End - 1].Span);
            found.Add(new TimeExpression(span, match.Type, match.Value));
            if (match.Value is null)
            {
                firstUnanchored = unanchored++ == 0 ? span : firstUnanchored;
            }

            scene.LastDay = match.Day ?? scene.LastDay;
            i = match.End;
        }

        // One for the page: a day of publication would mend them all.
        if (unanchored > 0)
        {
            diagnostics.Add(Unanchored(unanchored, firstUnanchored, analyzed.Text));
        }

        return found.ToImmutable();
    }

    private static Diagnostic Unanchored(int count, TextSpan first, string text) => DiagnosticCatalog.UnanchoredTime.At(
        count == 1
            ? $"\"{first.TextIn(text)}\" has no day to count from"
            : string.Create(CultureInfo.InvariantCulture, $"{count} times have no day to count from, first \"{first.TextIn(text)}\""),
        first);

    /// <summary>A cheap look that spares most words the rules.</summary>
    private static bool CanBegin(string norm) =>
        char.IsAsciiDigit(norm[0]) || norm[0] == '\''
        || TimeTable.Words.ContainsKey(norm) || NumberTable.Words.ContainsKey(norm)
        || TimeTable.Phrases.Begins(norm)
        || norm is "a" or "an" or "the" or "this" or "that" or "these" or "last" or "next" or "past" or "previous" or "coming" or "following"
            or "early" or "late" or "mid" or "earlier" or "later" or "today" or "yesterday" or "tomorrow" or "tonight" or "every" or "each" or "its" or "their"
            or "his" or "her" or "another" or "first" or "recent" or "several" or "few" or "many" or "half" or "between" or "from" or "sometime" or "fiscal" or "year"
            or "latest" or "current" or "once" or "twice";

    /// <summary>Words before a date that are part of the expression ("early", "the end of"); they do not change its value.</summary>
    private static int AfterModifier(TimeScene scene, int i)
    {
        var at = scene.At(i) == "the" ? i + 1 : i;
        if (scene.At(at) is "end" or "beginning" or "start" or "middle" or "close" or "onset" && scene.At(at + 1) == "of")
        {
            return IsDateNext(scene, at + 2) ? at + 2 : i;
        }

        if (scene.At(at) is "early" or "late" or "mid" or "earlier" or "later" or "sometime" or "fiscal" or "then")
        {
            var next = scene.At(at) is "earlier" or "later" && scene.At(at + 1) is "in" or "on" ? at + 2 : at + 1;
            if (IsDateNext(scene, next))
            {
                return next;
            }
        }

        return i;
    }

    private static bool IsDateNext(TimeScene scene, int i) =>
        scene.Kind(i).Kind is "month" or "weekday" or "season"
        || scene.At(i) is "today" or "yesterday" or "tomorrow" or "this" or "last" or "next" or "the" or "that" or "week"
        || (scene.At(i).Length > 0 && char.IsAsciiDigit(scene.At(i)[0]) && scene.At(i).Length >= 4)
        || scene.At(i) is "nineteen" or "twenty";

    /// <summary>A length of time takes its hedge with it ("nearly two weeks").</summary>
    private static int Backwards(TimeScene scene, int start, TimeMatch match)
    {
        if (match.Type != TimeType.Duration && scene.At(match.End - 1) is not ("ago" or "earlier" or "later"))
        {
            return start;
        }

        var hedge = NumberTable.Before.MatchBefore(scene.Words, start, out _);
        return hedge >= 0 && scene.At(hedge).Length > 0 && !(scene.At(hedge) == "over" && scene.At(start) is "the")
            && scene.At(hedge) is not ("just" or "only" or "another" or "all" or "some" or "under" or "below" or "above")
            ? hedge
            : start;
    }

    /// <summary>"future" and "current" count as they are; "the time" and "the past" only where they end a phrase.</summary>
    private static bool IsReference(TimeScene scene, int start, int end) => scene.At(start) switch
    {
        "the" => scene.At(end - 1) is not ("past" or "time") || (scene.At(end) is "." or "," or ";" or "" or "and" && scene.At(start - 1) is "in" or "at" or "of" or "from" or "for"),
        "one" => false,
        "this" => scene.At(start - 1) is "at" or "by",
        _ => true,
    };

    /// <summary>The rules of all kinds of times, tried at one word.</summary>
    private sealed class Rules
    {
        private readonly TimeScene _scene;
        private readonly CalendarDates _dates;
        private readonly RelativeDates _relative;
        private readonly Durations _durations;
        private readonly ClockTimes _clock;

        public Rules(TimeScene scene)
        {
            _scene = scene;
            _dates = new CalendarDates(scene);
            _relative = new RelativeDates(scene, _dates);
            _durations = new Durations(scene, _dates);
            _clock = new ClockTimes(scene, _dates, _relative);
        }

        /// <summary>Reads the time that begins at a word or, where it leads one in, behind it; it takes its hedge with it.</summary>
        public bool TryRead(int at, out int start, out TimeMatch match)
        {
            start = at;
            var core = AfterModifier(_scene, at);
            if (TryCore(core, out match))
            {
                start = core == at ? Backwards(_scene, at, match) : at;
                return true;
            }

            return core != at && TryCore(at, out match);
        }

        private bool TryCore(int at, out TimeMatch match)
        {
            if (_clock.TryRead(at, out match))
            {
                return true;
            }

            if (_durations.TryRead(at, out match) || _relative.TryRead(at, out match) || _dates.TryRead(at, out match))
            {
                match = _clock.WithPart(match);
                return true;
            }

            var end = TimeTable.Phrases.MatchAt(_scene.Words, at, out var word);
            if (end > 0 && word.Kind is "ref" or "set" && IsReference(_scene, at, end))
            {
                match = new TimeMatch(end, word.Kind == "set" ? TimeType.Set : TimeType.Date, word.Value);
                return true;
            }

            return false;
        }
    }
}
