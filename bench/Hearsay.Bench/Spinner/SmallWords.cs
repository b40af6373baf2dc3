using System.Collections.Frozen;

namespace Hearsay.Bench.Spinner;

/// <summary>What a thorough spinner writes for small words, which thesauri hardly know: other small words, and phrases, which move what stands behind them.</summary>
internal static class SmallWords
{
    private static readonly FrozenDictionary<string, string[]> Table = """
        in = inside, within, into, inning accordance with
        on = upon, atop, over, regarding
        at = by, from, close to
        by = through, via, with the aid of
        with = alongside, along with, together with, using
        for = intended for, on behalf of, as
        from = out of, starting from, coming from
        to = toward, in order to, so as to
        of = belonging to, from, concerning
        after = following, subsequent to, in the wake of
        before = prior to, ahead of, earlier than
        during = throughout, in the course of, amid
        about = approximately, concerning, around
        against = versus, in opposition to, towards
        between = among, amid, betwixt
        under = beneath, below, underneath
        over = above, more than, across
        into = in to, inside, toward
        and = as well as, plus, along with
        but = however, yet, though
        or = or else, otherwise
        because = since, as a result of, owing to
        while = whereas, at the same time as, whilst
        when = as soon as, whilst, at whatever point
        where = in which, wherein, the place where
        if = in the event that, provided that, whether
        although = even though, despite the fact that, albeit
        that = which, this, the fact that
        which = that, what
        who = that, which, whom
        this = that, the present
        these = those, such
        those = these, such
        their = the, his or her
        its = the, their
        is = is actually, stands, remains
        are = are actually, stand, remain
        was = became, had been, turned into
        were = became, had been, have been
        has = possesses, holds, gets
        have = possess, hold, get
        had = possessed, held, got
        will = shall, is going to, can
        would = might, could, would certainly
        could = may, might, would be able to
        should = ought to, must, need to
        may = might, could, can
        can = could, is able to, may
        not = no longer, never
        also = additionally, likewise, furthermore
        more = extra, greater, additional
        most = the majority of, nearly all
        many = numerous, a lot of, plenty of
        some = a few, certain, a number of
        all = every, each one of, the whole of
        other = different, additional, further
        only = simply, just, solely
        than = compared to, as compared with
        as = like, because, since
        the = this, that
        a = one, any
        an = one, any
        there = right here, presently there
        they = these people, those
        it = this, that
        he = this individual, the man
        she = this individual, the woman
        so = therefore, thus, consequently
        then = after that, subsequently, next
        now = at this point, currently, right now
        still = nevertheless, even now, yet
        until = till, up to, before
        since = because, given that, considering that
        said = stated, mentioned, explained
        """.Split('\n').Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1].Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    /// <summary>What may stand for a word in lower case; nothing for most.</summary>
    public static IReadOnlyList<string> Neighbours(string word) => Table.GetValueOrDefault(word) ?? [];
}
