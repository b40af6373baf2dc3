namespace Hearsay.Fetching;

/// <summary>The rules of a robots.txt for one program (RFC 9309): the group that names it, else the one for all; of the rules that fit, the longest counts, and of equal ones the one that allows.</summary>
internal sealed class RobotsRules
{
    private const int MostRules = 2_000; // rules of one file that are kept
    private const int LongestPattern = 1_000; // characters of a rule's path

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30); // that a host may ask for between two requests

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules, TimeSpan delay)
    {
        _rules = rules;
        Delay = delay;
    }

    /// <summary>Allows everything: there is no robots.txt.</summary>
    public static RobotsRules Everything { get; } = new([], TimeSpan.Zero);

    /// <summary>The <c>Crawl-delay</c> that the site asks for, at most half a minute; not part of the standard, but widely used.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The program's name, such as "hearsay".</param>
    public static RobotsRules Parse(string text, string agent)
    {
        var own = new List<(string, bool)>();
        var all = new List<(string, bool)>();
        var (ownDelay, allDelay, named) = (TimeSpan.Zero, TimeSpan.Zero, false);
        var (forOwn, forAll, inRules) = (false, false, true);
        foreach (var line in text.Split('\n'))
        {
            var plain = line.Split('#')[0];
            var colon = plain.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var (key, value) = (plain[..colon].Trim().ToLowerInvariant(), plain[(colon + 1)..].Trim());
            switch (key)
            {
                case "user-agent":
                    // Agents in a row share a group; a new one begins behind its rules.
                    (forOwn, forAll) = inRules ? (false, false) : (forOwn, forAll);
                    inRules = false;
                    forAll |= value == "*";
                    forOwn |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                    named |= forOwn;
                    break;
                case "allow" or "disallow":
                    inRules = true;
                    if (value.Length is > 0 and <= LongestPattern)
                    {
                        Add(forOwn, own, value, key);
                        Add(forAll, all, value, key);
                    }

                    break;
                case "crawl-delay":
                    inRules = true;
                    var delay = double.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
                        ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)) : TimeSpan.Zero;
                    ownDelay = forOwn ? delay : ownDelay;
                    allDelay = forAll ? delay : allDelay;
                    break;
                default:
                    break;
            }
        }

        return named ? new RobotsRules(own, ownDelay) : new RobotsRules(all, allDelay);
    }

    /// <summary>True when the page may be fetched.</summary>
    public bool Allows(Uri page)
    {
        var path = page.PathAndQuery;
        var (longest, allows) = (-1, true);
        foreach (var (pattern, allowed) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && allowed)) && Fits(pattern, path))
            {
                (longest, allows) = (pattern.Length, allowed);
            }
        }

        return allows;
    }

    private static void Add(bool wanted, List<(string, bool)> rules, string pattern, string key)
    {
        if (wanted && rules.Count < MostRules)
        {
            rules.Add((pattern, key == "allow"));
        }
    }

    // "*" stands for any characters, "$" at the end for the end. Parts between stars are found one after the other, leftmost first.
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (ends && isLast)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !ends || at == path.Length;
    }
}
