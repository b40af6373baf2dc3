using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Folding;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Which propositions rest under one claim. What is the same is joined first, strongest first, on each side apart; then each group of denials goes to the one
/// group that it denies most; then what was learned joins what is left, by the greedy rule of correlation clustering (Bansal, Blum and Chawla 2004); then what only points back
/// ("denied it") to what it points at; last, the words that a speaker puts beside a statement go where that statement is. Neither a denial nor such words ever join two claims.
/// </summary>
internal sealed class PropositionGroups
{
    private const double LeastDenial = 4;
    private const double LeastDenialOfOwn = 2;

    private readonly UnionFind _claims = new();
    private readonly Dictionary<string, Proposition> _all;
    private readonly Dictionary<string, (ClaimBasis Reason, string? Other)> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Proposition> _before = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _firstDays;
    private readonly Dictionary<(string Said, string Denial), Opposition> _opposed = [];
    private Dictionary<string, Opposition>? _oppositions;
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _against = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _agents = new(StringComparer.Ordinal);

    private PropositionGroups(IReadOnlyList<Proposition> propositions) => _all = propositions.ToDictionary(proposition => proposition.Node, StringComparer.Ordinal);

    /// <summary>The groups, each in ordinal order of nodes.</summary>
    public IEnumerable<IReadOnlyList<string>> Sets() => _claims.Sets();

    /// <summary>Whether a proposition stands against its claim.</summary>
    public bool IsAgainst(string node) => _against.Contains(node);

    /// <summary>Whether one was set against the other for what the two say, not because others that rest where they do were.</summary>
    public bool AreOpposed(string one, string other) => CopiesOf(one).Exists(a => CopiesOf(other).Exists(b => _opposed.ContainsKey((a, b)) || _opposed.ContainsKey((b, a))));

    /// <summary>How it was told, of the two sides of a proposition's group, that one stands against the other: the surest way of all; null where no two were set against each other.</summary>
    public Opposition? OppositionAt(string node)
    {
        _oppositions ??= _opposed.Where(pair => string.Equals(_claims.Find(pair.Key.Said), _claims.Find(pair.Key.Denial), StringComparison.Ordinal))
            .GroupBy(pair => _claims.Find(pair.Key.Said), pair => pair.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal);
        return _oppositions.TryGetValue(_claims.Find(node), out var opposition) ? opposition : null;
    }

    /// <summary>What joined it, and the proposition that it was joined by.</summary>
    public (ClaimBasis Reason, string? Other) ReasonOf(string node) => _reasons.GetValueOrDefault(node, (ClaimBasis.Own, null));

    /// <summary>The name of a proposition's group.</summary>
    public string ClaimOf(string node) => _claims.Find(node);

    /// <summary>Groups the propositions of a component.</summary>
    /// <param name="propositions">All of them, in order of articles and text.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    /// <param name="learned">What was learned of pairs, by node names.</param>
    /// <param name="admissions">What parties grant, each with what they had said another day.</param>
    /// <param name="copies">Pairs of statement nodes that a copy has from its source.</param>
    public static PropositionGroups Of(
        IReadOnlyList<Proposition> propositions, IReadOnlyList<PropositionPair> pairs, IReadOnlyList<LearnedPair> learned, IEnumerable<(Proposition Admitted, Proposition Earlier)> admissions, IReadOnlyCollection<StatementMatch> copies)
    {
        var groups = new PropositionGroups(propositions);
        foreach (var proposition in propositions)
        {
            groups._claims.Add(proposition.Node);
            if (proposition.Agent is { } agent)
            {
                groups._agents[proposition.Node] = [agent];
            }

            if (proposition.IsNegativeAlone)
            {
                groups._against.Add(proposition.Node);
            }
        }

        foreach (var (before, after) in propositions.Zip(propositions.Skip(1)).Where(pair => ReferenceEquals(pair.First.Article, pair.Second.Article)))
        {
            groups._before[after.Node] = before;
        }

        groups.JoinCopies(copies);
        groups.JoinSame(pairs);
        groups.JoinDenials(pairs);
        groups.JoinLearned(learned);
        groups.JoinAnswers(learned);
        groups.JoinAdmissions(admissions);
        groups.JoinAnaphora(propositions, learned);
        groups.JoinAdditions(propositions);
        groups.JoinHeadlines(pairs);
        groups.TurnAssertions();
        groups.TurnCharges();
        return groups;
    }

    private void JoinCopies(IReadOnlyCollection<StatementMatch> copies)
    {
        foreach (var copy in copies)
        {
            // Sentence by sentence, as long as both have one.
            for (var number = 1; ; number++)
            {
                var suffix = number == 1 ? "" : "/" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (!_all.TryGetValue(copy.First + suffix, out var first) || !_all.TryGetValue(copy.Second + suffix, out var second))
                {
                    break;
                }

                if (_against.Contains(first.Node) != _against.Contains(second.Node))
                {
                    continue;
                }

                Unite(first.Node, second.Node);
            }
        }
    }

    // A copy goes where its source goes and stands on its side; that does not count as having been joined to a claim.
    private void Unite(string first, string second)
    {
        var (one, other) = (CopiesOf(first), CopiesOf(second));
        if (!ReferenceEquals(one, other))
        {
            one.AddRange(other);
            foreach (var node in other)
            {
                _copies[node] = one;
            }
        }

        _copies[first] = _copies[second] = one;
        _reasons.TryAdd(string.CompareOrdinal(first, second) < 0 ? second : first, (ClaimBasis.Copy, string.CompareOrdinal(first, second) < 0 ? first : second));
        Merge(first, second);
    }

    private List<string> CopiesOf(string node) => _copies.GetValueOrDefault(node) ?? [node];

    private void Side(string node, bool against)
    {
        foreach (var copy in CopiesOf(node))
        {
            if (against)
            {
                _against.Add(copy);
            }
            else
            {
                _against.Remove(copy);
            }
        }
    }

    private void JoinSame(IReadOnlyList<PropositionPair> pairs)
    {
        foreach (var pair in pairs.Where(pair => pair.Relation == PropositionRelation.Same && !pair.First.IsHeadline && !pair.Second.IsHeadline))
        {
            var negative = pair.First.IsNegative(pair.Common);
            if (negative == _against.Contains(pair.First.Node) && negative == _against.Contains(pair.Second.Node) && AgentsAgree(pair.First.Node, pair.Second.Node))
            {
                Join(pair.First.Node, pair.Second.Node, ClaimBasis.Same);
            }
        }
    }

    private void JoinDenials(IReadOnlyList<PropositionPair> pairs)
    {
        var denials = pairs.Where(pair => pair.Relation == PropositionRelation.Denies && !pair.First.IsHeadline && !pair.Second.IsHeadline)
            .Select(pair => pair.First.IsNegative(pair.Common) ? (Denial: pair.First, Denied: pair.Second, pair.Score, Shared: pair.Common) : (Denial: pair.Second, Denied: pair.First, pair.Score, Shared: pair.Common))
            .Where(pair => !_against.Contains(pair.Denied.Node))
            .ToArray();
        foreach (var denial in denials.GroupBy(pair => _claims.Find(pair.Denial.Node), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray())
        {
            // What was said before the denial comes first; a charge that came later was denied ahead of time only if much agrees.
            var day = denial.Max(pair => DayOf(pair.Denial));
            // Of charges and reports the charges are meant: what somebody is said to have done.
            var charged = denial.Where(pair => IsCharged(pair.Denied, pair.Denial)).ToArray();
            var best = (charged.Length > 0 ? charged : [.. denial]).GroupBy(pair => _claims.Find(pair.Denied.Node), StringComparer.Ordinal)
                .Select(target => (Target: target.Key, Score: (target.Max(pair => pair.Score) * (FirstDayOf(target.Key) <= day + 1 ? 1 : 0.6)) + (0.1 * target.Count()), Pair: target.First()))
                .OrderByDescending(target => target.Score).ThenBy(target => target.Target, StringComparer.Ordinal)
                .First();
            if (best.Score < (charged.Length > 0 ? LeastDenialOfOwn : LeastDenial))
            {
                continue;
            }

            foreach (var pair in denial)
            {
                SetAgainst(pair.Denied, pair.Denial, pair.Denial.Denies ? Opposition.Outright : Opposition.Worded);
            }

            foreach (var member in denial.Select(pair => pair.Denial.Node).Distinct(StringComparer.Ordinal))
            {
                Side(member, against: true);
                _reasons[member] = (ClaimBasis.Denies, best.Pair.Denied.Node);
            }

            Join(best.Pair.Denial.Node, best.Pair.Denied.Node, null);

            // Two charges of one act against one doer that one denial answers are one charge.
            // So is what the denier's own side said of it another day: that took the denial back.
            foreach (var other in denial.Where(pair => IsOneCharge(pair.Denied, pair.Denial, pair.Shared, best.Pair.Denied, best.Pair.Shared)))
            {
                Join(other.Denied.Node, best.Pair.Denied.Node, ClaimBasis.Same);
            }
        }
    }

    // What was learned says more where the rules say nothing: the surest pairs first, each as long as the pairs across both groups bear it out and no side has to be turned that a rule has set.
    private void JoinLearned(IReadOnlyList<LearnedPair> learned)
    {
        var members = _all.Keys.GroupBy(_claims.Find, StringComparer.Ordinal).ToDictionary(set => set.Key, set => set.ToList(), StringComparer.Ordinal);
        var said = learned.Where(pair => IsJoined(pair.First) && IsJoined(pair.Second)).ToArray();
        var judged = said.ToDictionary(pair => (pair.First.Node, pair.Second.Node));
        foreach (var pair in said.Where(pair => pair.IsContrary || pair.IsSame).OrderByDescending(pair => Math.Max(pair.Same, pair.Contrary)).ThenBy(pair => pair.First.Node, StringComparer.Ordinal).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal))
        {
            var (one, other) = (_claims.Find(pair.First.Node), _claims.Find(pair.Second.Node));
            if (string.Equals(one, other, StringComparison.Ordinal))
            {
                continue;
            }

            var (first, second) = (members[one], members[other]);
            var mustTurn = (_against.Contains(pair.First.Node) != _against.Contains(pair.Second.Node)) != pair.IsContrary;
            var (firstContested, secondContested) = (IsContested(first), IsContested(second));
            if ((firstContested && secondContested) || SupportOf(first, second, mustTurn, judged) < 0)
            {
                continue;
            }

            if (mustTurn)
            {
                Turn(firstContested ? second : secondContested ? first : Turned(first, second));
            }

            members.Remove(one);
            members.Remove(other);
            if (pair.IsContrary)
            {
                SetAgainst(pair.First, pair.Second, Opposition.Judged);
            }

            Join(pair.First.Node, pair.Second.Node, pair.IsContrary ? ClaimBasis.Denies : ClaimBasis.Same);
            members[_claims.Find(pair.First.Node)] = [.. first, .. second];
        }

        static bool IsJoined(Proposition proposition) => proposition is { IsHeadline: false, IsAnaphoric: false };
    }

    private bool IsContested(List<string> group) => group.Exists(_against.Contains) && !group.TrueForAll(_against.Contains);

    // Who says outright that something is not so answers who spoke last: of what that one said the sentence that the denial most likely contradicts, though less surely than where nothing says that it is one. What has not a word in common is about something else.
    private void JoinAnswers(IReadOnlyList<LearnedPair> learned)
    {
        const int Least = -3 * BoostedTrees.One / 2;
        var answers = learned
            .Where(pair => ReferenceEquals(pair.First.Article, pair.Second.Article) && pair.Contrary >= Least && pair.Contrary > pair.Same)
            .Select(pair => pair.First.Spans[0].Start < pair.Second.Spans[0].Start ? (Said: pair.First, Denial: pair.Second, pair.Contrary) : (Said: pair.Second, Denial: pair.First, pair.Contrary))
            .Where(pair => pair is { Denial: { Denies: true, IsRefusal: false, IsAnaphoric: false, Party: not null }, Said.IsAnaphoric: false }
                && !string.Equals(pair.Said.Party, pair.Denial.Party, StringComparison.Ordinal) && !_against.Contains(pair.Said.Node) && pair.Denial.Features.CommonWith(pair.Said.Features).Next() && AnswersLast(pair.Said, pair.Denial))
            .GroupBy(pair => pair.Denial.Node, StringComparer.Ordinal)
            .Select(denial => denial.OrderByDescending(pair => pair.Contrary).ThenBy(pair => pair.Said.Node, StringComparer.Ordinal).First())
            .OrderByDescending(pair => pair.Contrary).ThenBy(pair => pair.Denial.Node, StringComparer.Ordinal);
        foreach (var (said, denial, _) in answers.ToArray())
        {
            Oppose(said, denial, Opposition.Judged);
        }
    }

    // Nobody else speaks between the two.
    private bool AnswersLast(Proposition said, Proposition denial)
    {
        const int Reach = 300;
        if (denial.Spans[0].Start - said.Spans[0].Start > Reach)
        {
            return false;
        }

        var before = _before.GetValueOrDefault(denial.Node);
        while (before is not null && !ReferenceEquals(before, said) && (string.Equals(before.Party, said.Party, StringComparison.Ordinal) || string.Equals(before.StatementNode, denial.StatementNode, StringComparison.Ordinal)))
        {
            before = _before.GetValueOrDefault(before.Node);
        }

        return ReferenceEquals(before, said);
    }

    private void JoinAdmissions(IEnumerable<(Proposition Admitted, Proposition Earlier)> admissions)
    {
        foreach (var (admitted, earlier) in admissions)
        {
            var (said, denial) = earlier.IsNegativeAlone ? (admitted, earlier) : (earlier, admitted);
            Oppose(said, denial, Opposition.Worded);
        }
    }

    // Joins a denial to what it denies where one of the two stands alone on its side so far, and no page would have one party on both.
    private void Oppose(Proposition said, Proposition denial, Opposition opposition)
    {
        var (claim, answer) = (_claims.Find(said.Node), _claims.Find(denial.Node));
        if (_against.Contains(said.Node) || !_against.Contains(denial.Node) || string.Equals(claim, answer, StringComparison.Ordinal))
        {
            return;
        }

        var (one, other) = (MembersOf(claim), MembersOf(answer));
        if ((IsContested(one) && IsContested(other)) || one.Exists(a => other.Exists(b => _against.Contains(a) != _against.Contains(b) && IsOneVoiceOfOnePage(_all[a], _all[b]))))
        {
            return;
        }

        _reasons[denial.Node] = (ClaimBasis.Denies, said.Node);
        SetAgainst(said, denial, opposition);
        Join(said.Node, denial.Node, null);
    }

    // Told in two ways, the surer one counts.
    private void SetAgainst(Proposition said, Proposition denial, Opposition opposition)
    {
        var pair = (said.Node, denial.Node);
        _opposed[pair] = _opposed.TryGetValue(pair, out var known) && known < opposition ? known : opposition;
    }

    private List<string> MembersOf(string claim) => [.. _all.Keys.Where(node => string.Equals(_claims.Find(node), claim, StringComparison.Ordinal))];

    private void Turn(List<string> group)
    {
        foreach (var node in group)
        {
            if (!_against.Remove(node))
            {
                _against.Add(node);
            }
        }
    }

    // Which of two groups on one side goes to the other: against a claim is who denies more, of equals who spoke later.
    private List<string> Turned(List<string> first, List<string> second)
    {
        var areAgainst = _against.Contains(first[0]);
        var (one, other) = (Denying(first), Denying(second));
        var isFirstAgainst = one != other ? one > other : first.Min(node => DayOf(_all[node])) > second.Min(node => DayOf(_all[node]));
        return isFirstAgainst == areAgainst ? second : first;

        // On average, in thousandths.
        int Denying(List<string> side) => side.Sum(node => (_all[node].Denies ? 2 : 0) + (_all[node].IsNegativeAlone ? 1 : 0)) * 1000 / side.Count;
    }

    // The pairs across two groups: how much they speak for their sides, less what speaks for the other sides. No page has one party on both sides: it would qualify what it says there, not take it back.
    private int SupportOf(List<string> first, List<string> second, bool isTurned, Dictionary<(string, string), LearnedPair> judged)
    {
        var (support, count) = (0, 0);
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                var areApart = (_against.Contains(a) != _against.Contains(b)) != isTurned;
                if (areApart && IsOneVoiceOfOnePage(_all[a], _all[b]))
                {
                    return -1;
                }

                if (judged.TryGetValue(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a), out var pair))
                {
                    var logit = areApart ? pair.Contrary : pair.Same;
                    support += Math.Clamp(logit + BoostedTrees.One, -BoostedTrees.One, BoostedTrees.One);
                    count++;
                }
            }
        }

        return count == 0 ? -1 : support;
    }

    private static bool IsOneVoiceOfOnePage(Proposition a, Proposition b) =>
        a.Party is not null && ReferenceEquals(a.Article, b.Article) && string.Equals(a.Party, b.Party, StringComparison.Ordinal);

    private static bool IsCharged(Proposition charge, Proposition denial) =>
        charge.Agent is not null && string.Equals(charge.Agent, denial.Party?.Replace(Voice.Unnamed, "", StringComparison.Ordinal), StringComparison.Ordinal);

    // One act is one deed or one thing that it was done to; that both are of one family, violence of a kind, makes two of a war's acts no one.
    private static bool IsOneCharge(Proposition other, Proposition denial, IReadOnlyList<string> shared, Proposition charge, IReadOnlyList<string> sharedByCharge)
    {
        const int Days = 2;
        if (other.Party is not null && string.Equals(other.Party, denial.Party, StringComparison.Ordinal))
        {
            return true;
        }

        return IsCharged(other, denial) && (charge.Agent is null || string.Equals(charge.Agent, other.Agent, StringComparison.Ordinal)) && !Sites.Apart(other.Sites, charge.Sites)
            && Math.Abs((long)DayOf(other) - DayOf(denial)) <= Days
            && shared.Intersect(sharedByCharge, StringComparer.Ordinal).Any(feature => feature[0] is not ('@' or '#' or '~'));
    }

    private static int DayOf(Proposition proposition) => proposition.Article.Record.Article.Published?.Date.DayNumber ?? int.MaxValue - 1;

    private int FirstDayOf(string claim)
    {
        _firstDays ??= _all.Values.GroupBy(proposition => _claims.Find(proposition.Node), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(proposition => proposition.Article.Record.Article.Published?.Date.DayNumber ?? 0), StringComparer.Ordinal);
        return _firstDays.GetValueOrDefault(claim);
    }

    private void JoinAnaphora(IReadOnlyList<Proposition> propositions, IReadOnlyList<LearnedPair> learned)
    {
        var unlikely = learned.Where(pair => pair.IsNoDenial && (pair.First.IsAnaphoric || pair.Second.IsAnaphoric)).Select(pair => (pair.First.Node, pair.Second.Node)).ToHashSet();
        foreach (var article in propositions.GroupBy(proposition => proposition.Article.Key, StringComparer.Ordinal))
        {
            var ordered = article.ToArray();
            for (var i = 0; i < ordered.Length; i++)
            {
                var denial = ordered[i];
                if (!denial.IsAnaphoric || !denial.Denies || !denial.PointsBack || denial.Party is null || _joined.Contains(denial.Node))
                {
                    continue;
                }

                if ((denial.IsOfResponsibility ? AccusedOf(denial, propositions) : DeniedBefore(ordered, i)) is { } target && !unlikely.Contains(string.CompareOrdinal(denial.Node, target.Node) < 0 ? (denial.Node, target.Node) : (target.Node, denial.Node)))
                {
                    Side(denial.Node, against: true);
                    SetAgainst(target, denial, Opposition.Outright);
                    Join(denial.Node, target.Node, null);
                    _reasons[denial.Node] = (ClaimBasis.DeniesBefore, target.Node);
                }
            }
        }
    }

    // Who was speaking before the denial, and of what they said what concerns the denier most; of equals the first, as a lead says what it is about.
    private Proposition? DeniedBefore(Proposition[] ordered, int at)
    {
        const int Back = 6;
        const int Near = 2;
        var denial = ordered[at];
        var side = denial.Party!.Replace(Voice.Unnamed, "", StringComparison.Ordinal);
        var candidates = Enumerable.Range(Math.Max(0, at - Back), at - Math.Max(0, at - Back)).Reverse().Select(index => ordered[index])
            .Where(other => !string.Equals(other.Party, denial.Party, StringComparison.Ordinal) && !other.IsAnaphoric && !_against.Contains(other.Node)).ToArray();
        var accusing = Array.Find(candidates, other => Concerns(other, side) > 0)
            ?? Array.Find(candidates, other => denial.Order - other.Order <= Near && ((!denial.IsOfEverything && !denial.IsOfCharge) || other.Statement.Act is Model.SpeechAct.Accuse or Model.SpeechAct.Condemn));
        if (accusing is null)
        {
            return null;
        }

        return ordered.Take(at)
            .Where(other => !other.IsHeadline && !other.IsAnaphoric && !_against.Contains(other.Node) && SameVoice(other, accusing))
            .OrderByDescending(other => Concerns(other, side)).ThenBy(other => ReferenceEquals(other, accusing) && Concerns(other, side) == 0 ? 0 : 1).ThenBy(other => other.Order)
            .FirstOrDefault(accusing);
    }

    // "Kharovia denies responsibility": for what stands in the sentence before; who was accused of it stands anywhere in the story.
    private Proposition? AccusedOf(Proposition denial, IReadOnlyList<Proposition> propositions)
    {
        const int Window = 250;
        var side = denial.Party!.Replace(Voice.Unnamed, "", StringComparison.Ordinal);
        var text = denial.Article.Record.Text;
        var from = Math.Max(0, denial.Spans[0].Start - Window);
        var context = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; ContentWords.TryNext(text.AsSpan(from, denial.Spans[0].Start - from), ref at, out var stem);)
        {
            context.Add(ConceptTable.Instance.ConceptOfStem(stem) is { } concept ? "=" + concept : stem);
        }

        return propositions
            .Where(other => string.Equals(other.Agent, side, StringComparison.Ordinal) && !other.IsAnaphoric && !other.IsHeadline && !other.IsProspective && !_against.Contains(other.Node) && !string.Equals(other.Party, denial.Party, StringComparison.Ordinal)
                && DayOf(other) <= DayOf(denial) + 1)
            .Select(other => (other, Common: other.Features.Names.Count(context.Contains)))
            .Where(pair => pair.Common >= 2)
            .OrderByDescending(pair => pair.Common).ThenBy(pair => pair.other.Node, StringComparer.Ordinal)
            .Select(pair => pair.other).FirstOrDefault();
    }

    private static int Concerns(Proposition other, string side) =>
        string.Equals(other.Agent, side, StringComparison.Ordinal) ? 2 : other.Features.Contains("@" + side) ? 1 : 0;

    private static bool SameVoice(Proposition a, Proposition b) =>
        a.Speaker is not null || b.Speaker is not null ? string.Equals(a.Speaker?.Id, b.Speaker?.Id, StringComparison.Ordinal)
        : a.Party is not null && string.Equals(a.Party, b.Party, StringComparison.Ordinal);

    // The words that a speaker puts beside a statement go where that statement is, with all that was joined to them as the same words of the same speaker.
    private void JoinAdditions(IReadOnlyList<Proposition> propositions)
    {
        for (var round = 0; round < 2; round++)
        {
            var found = propositions
                .Select(proposition => (Addition: proposition, Beside: BesideOf(proposition)))
                .Where(pair => pair.Beside is not null && !string.Equals(_claims.Find(pair.Addition.Node), _claims.Find(pair.Beside.Node), StringComparison.Ordinal))
                .GroupBy(pair => _claims.Find(pair.Addition.Node), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            var members = found.Length == 0 ? null : propositions.ToLookup(proposition => _claims.Find(proposition.Node), StringComparer.Ordinal);
            foreach (var group in found)
            {
                // Of several copies the one whose neighbour denies something tells most.
                var (addition, beside) = group.OrderByDescending(pair => _against.Contains(pair.Beside!.Node)).First();
                if (OneVoice(members![group.Key]) && !string.Equals(_claims.Find(addition.Node), _claims.Find(beside!.Node), StringComparison.Ordinal))
                {
                    var against = _against.Contains(beside.Node);

                    // "Corvo admitted …; on Tuesday it had said that …": that a page tells both makes neither of them the other's side.
                    if (members[group.Key].Any(member => members[_claims.Find(beside.Node)].Any(other => _against.Contains(other.Node) != against && IsOneVoiceOfOnePage(member, other))))
                    {
                        continue;
                    }

                    foreach (var member in members[group.Key])
                    {
                        Side(member.Node, against);
                    }

                    Join(addition.Node, beside.Node, null);
                    _reasons[addition.Node] = (ClaimBasis.Adds, beside.Node);
                }
            }
        }
    }

    private Proposition? BesideOf(Proposition addition) =>
        _before.TryGetValue(addition.Node, out var before) && Belongs(addition, before) ? before : null;

    private static bool OneVoice(IEnumerable<Proposition> members)
    {
        var voices = members.Select(member => member.Speaker?.Id ?? member.Party ?? member.Node).Distinct(StringComparer.Ordinal).Take(2).Count();
        return voices == 1 && members.All(member => !member.IsAnaphoric || !member.Denies);
    }

    // "had a valid licence" denies "fished without one": the charge is the claim, whichever of the two has the negative in it.
    private void TurnCharges()
    {
        foreach (var set in _claims.Sets().Where(set => set.Count > 1))
        {
            var (against, others) = (set.Where(_against.Contains).ToArray(), set.Where(node => !_against.Contains(node)).ToArray());
            if (against.Any(node => _all[node].Statement.Act == Model.SpeechAct.Accuse && !_all[node].Denies) && others.Length > 0
                && !others.Any(node => _all[node].Statement.Act == Model.SpeechAct.Accuse) && !against.Any(node => _all[node].Denies))
            {
                _against.ExceptWith(against);
                _against.UnionWith(others);
            }
        }
    }

    private static HashSet<string> Contested(IEnumerable<IReadOnlyList<string>> sets, HashSet<string> against) =>
        sets.Where(set => set.Any(against.Contains) && !set.All(against.Contains)).SelectMany(set => set).ToHashSet(StringComparer.Ordinal);

    // A headline says in few words what the text says in more: it goes where its best match is and joins nothing.
    private void JoinHeadlines(IReadOnlyList<PropositionPair> pairs)
    {
        var contested = Contested(_claims.Sets(), _against);
        foreach (var pair in pairs.Where(pair => pair.Relation is PropositionRelation.Same or PropositionRelation.Denies && pair.First.IsHeadline != pair.Second.IsHeadline))
        {
            var (headline, other) = pair.First.IsHeadline ? (pair.First, pair.Second) : (pair.Second, pair.First);
            if (!_joined.Contains(headline.Node) && (pair.Relation == PropositionRelation.Same || contested.Contains(other.Node)))
            {
                Side(headline.Node, _against.Contains(other.Node) != (pair.Relation == PropositionRelation.Denies));
                Join(headline.Node, other.Node, null);
                _reasons[headline.Node] = (pair.Relation == PropositionRelation.Same ? ClaimBasis.Same : ClaimBasis.Denies, other.Node);
            }
        }
    }

    // "We do not agree to that" denies nothing that anybody said: it is what its speaker asserts. Where two accounts stand against each other and neither is a denial ("20", "more than 200"),
    // the claim is what more pages have.
    private void TurnAssertions()
    {
        foreach (var set in _claims.Sets())
        {
            if (set.All(_against.Contains) && !set.Any(node => _all[node].Denies))
            {
                _against.ExceptWith(set);
            }
            else if (!IsDenied(set) && PagesOf(set, against: true) > PagesOf(set, against: false))
            {
                Turn([.. set]);
            }
        }
    }

    // Whether what stands against the claim mostly says that something is not so.
    private bool IsDenied(IReadOnlyList<string> set)
    {
        var against = set.Where(_against.Contains).ToArray();
        return against.Any(node => _all[node].Denies) || against.Count(node => _all[node].IsNegativeAlone) * 2 > against.Length;
    }

    private int PagesOf(IReadOnlyList<string> set, bool against) =>
        set.Where(node => _against.Contains(node) == against).Select(node => _all[node].Article.Key).Distinct(StringComparer.Ordinal).Count();

    // A further sentence of one statement, or a quotation right behind what it bears out.
    private bool Belongs(Proposition addition, Proposition before)
    {
        const int Gap = 160;
        if (string.Equals(addition.StatementNode, before.StatementNode, StringComparison.Ordinal))
        {
            return true;
        }

        var gap = addition.Spans[0].Start - before.Spans[^1].End;
        return addition.Statement.Form == Model.StatementForm.Direct && before.Statement.Form != Model.StatementForm.Direct && !before.IsHeadline
            && gap is >= 0 and < Gap && !addition.Article.Record.Text.AsSpan(before.Spans[^1].End, gap).Contains('\n')
            && (addition.Speaker is not null && before.Speaker is not null
                ? string.Equals(addition.Speaker.Id, before.Speaker.Id, StringComparison.Ordinal) || string.Equals(addition.Party, before.Party, StringComparison.Ordinal)
                : addition.Party is not null && string.Equals(addition.Party, before.Party, StringComparison.Ordinal));
    }

    private bool AgentsAgree(string a, string b)
    {
        var first = _agents.GetValueOrDefault(_claims.Find(a));
        var second = _agents.GetValueOrDefault(_claims.Find(b));
        return first is null || second is null || first.Overlaps(second);
    }

    private void Join(string a, string b, ClaimBasis? reason)
    {
        _joined.UnionWith(CopiesOf(a));
        _joined.UnionWith(CopiesOf(b));
        if (reason is { } why)
        {
            _reasons.TryAdd(a, (why, b));
            _reasons.TryAdd(b, (why, a));
        }

        Merge(a, b);
    }

    private void Merge(string a, string b)
    {
        var (first, second) = (_claims.Find(a), _claims.Find(b));
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            return;
        }

        _claims.Union(a, b);
        if (_agents.GetValueOrDefault(first) is { } one && _agents.GetValueOrDefault(second) is { } other)
        {
            one.UnionWith(other);
            other.UnionWith(one);
        }

        var root = _claims.Find(a);
        if ((_agents.GetValueOrDefault(first) ?? _agents.GetValueOrDefault(second)) is { } known)
        {
            _agents[root] = known;
        }
    }
}
