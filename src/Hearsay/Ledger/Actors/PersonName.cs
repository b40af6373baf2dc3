using Hearsay.Grounding;

namespace Hearsay.Ledger.Actors;

/// <summary>How two names of persons stand to each other.</summary>
internal enum NameAgreement
{
    /// <summary>They name two persons.</summary>
    Different,

    /// <summary>One is a shorter form that fits the other: an initial, a surname alone.</summary>
    Short,

    /// <summary>One name in two spellings.</summary>
    Spelling,

    /// <summary>The same name.</summary>
    Same,
}

/// <summary>A person's name, cut into given names and surname, each in the form of <see cref="NameSpelling"/>.</summary>
internal sealed class PersonName
{
    private PersonName(string key, string[] given, string surname)
    {
        Key = key;
        Given = given;
        Surname = surname;
    }

    /// <summary>The name as <see cref="NameKey"/> has it.</summary>
    public string Key { get; }

    /// <summary>Given names and initials in their order; empty for a surname alone.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>The last word.</summary>
    public string Surname { get; }

    /// <summary>What names that may be one have in common: the surname's consonants.</summary>
    public string Block => NameSpelling.Consonants(Surname);

    /// <summary>Whether a given name stands in it that is more than an initial.</summary>
    public bool IsFull => Given.Count > 0 && Given[0].Length > 1;

    /// <summary>What full names that may be one have in common: the surname's consonants and the given name's.</summary>
    public string FullBlock => Block + " " + (IsVowel(Given[0][0]) ? "*" + NameSpelling.Consonants(Given[0])[1..] : NameSpelling.Consonants(Given[0]));

    /// <summary>Reads a name; null for none.</summary>
    public static PersonName? Of(string name)
    {
        var key = NameKey.Of(name);
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words[^1] is "jr" or "sr" or "ii" or "iii")
        {
            words = words[..^1];
        }

        if (words.Length == 0)
        {
            return null;
        }

        var spelt = words.Where((word, index) => index == words.Length - 1 || !IsParticle(word)).Select(NameSpelling.Of).ToArray();
        return new PersonName(key, spelt[..^1], spelt[^1]);
    }

    /// <summary>Whether another name of more than one word is the end of this longer one ("Ben Salah" of "Omar Ben Salah").</summary>
    /// <param name="tail">The other.</param>
    public bool EndsWith(PersonName tail) =>
        tail.Given.Count > 0 && Given.Count > tail.Given.Count && tail.Given[0].Length > 1 && string.Equals(Surname, tail.Surname, StringComparison.Ordinal)
        && Given.Skip(Given.Count - tail.Given.Count).SequenceEqual(tail.Given, StringComparer.Ordinal);

    /// <summary>How two names stand to each other; symmetric.</summary>
    public static NameAgreement Compare(PersonName a, PersonName b)
    {
        if (string.Equals(a.Key, b.Key, StringComparison.Ordinal))
        {
            return NameAgreement.Same;
        }

        if (!SameSurname(a.Surname, b.Surname))
        {
            return NameAgreement.Different;
        }

        if (a.Given.Count == 0 || b.Given.Count == 0)
        {
            return a.Given.Count == b.Given.Count && string.Equals(a.Surname, b.Surname, StringComparison.Ordinal) ? NameAgreement.Spelling : NameAgreement.Short;
        }

        if (a.EndsWith(b) || b.EndsWith(a))
        {
            return NameAgreement.Short;
        }

        var (first, second) = (a.Given[0], b.Given[0]);
        if (first.Length == 1 || second.Length == 1)
        {
            return first[0] == second[0] ? NameAgreement.Short : NameAgreement.Different;
        }

        return SameGiven(first, second) ? NameAgreement.Spelling : NameAgreement.Different;
    }

    private static bool IsParticle(string word) => word is "al" or "el" or "von" or "van" or "de" or "da" or "di" or "bin" or "ibn" or "abu" or "der" or "den" or "dos" or "del" or "la" or "le";

    private static bool SameSurname(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return true;
        }

        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 5 && a[0] == b[0] && string.Equals(NameSpelling.Consonants(a), NameSpelling.Consonants(b), StringComparison.Ordinal) && !EndsApart(a, b)
            && EditDistance.Of(a, b) <= (shorter >= 8 ? 2 : 1);
    }

    private static bool SameGiven(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return true;
        }

        if (EndsApart(a, b))
        {
            return false;
        }

        var consonants = string.Equals(NameSpelling.Consonants(a), NameSpelling.Consonants(b), StringComparison.Ordinal);
        return (consonants && Math.Min(a.Length, b.Length) >= 4 && EditDistance.Of(a, b) <= 2)
            || (IsVowel(a[0]) && IsVowel(b[0]) && string.Equals(NameSpelling.Consonants(a)[1..], NameSpelling.Consonants(b)[1..], StringComparison.Ordinal) && EditDistance.Of(a, b) <= 1);
    }

    // "Mario" and "Maria" are two persons, and so are "Anna" and "Ann".
    private static bool EndsApart(string a, string b) => a[^1] != b[^1] && (a[^1] is 'a' or 'o') && (b[^1] is 'a' or 'o' || char.IsAsciiLetterLower(b[^1]) && !IsVowel(b[^1]))
        || (a[^1] != b[^1] && b[^1] is 'a' && !IsVowel(a[^1]));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
