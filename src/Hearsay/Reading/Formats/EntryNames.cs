namespace Hearsay.Reading.Formats;

/// <summary>Names of files in archives. They are labels only: nothing is ever written under them.</summary>
internal static class EntryNames
{
    /// <summary>The entry's name below the archive's: "a.zip/pages/b.html".</summary>
    public static string Join(string archive, string entry) =>
        archive + "/" + string.Join('/', entry.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or "..")));

    /// <summary>True for what programs leave beside the files: names that begin with a dot, and a Mac's shadow folder.</summary>
    public static bool IsHidden(string entry) => entry.Replace('\\', '/').Split('/').Any(part => (part.StartsWith('.') && part is not ("." or "..")) || part == "__MACOSX");
}
