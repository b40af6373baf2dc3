using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Hearsay.Cli.Input;

/// <summary>
/// Finds the files that a command line names: files, folders (with all below them, but for what is hidden, and stores of our own), patterns
/// with * and ** (for shells that leave them to us), and "-" for standard input. In ordinal order of names within each argument, so that
/// every machine reads in the same order.
/// </summary>
internal static class InputFiles
{
    /// <summary>The argument for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] StoreEndings = [".db", ".db-wal", ".db-shm", ".db-journal"];

    /// <summary>The files.</summary>
    /// <exception cref="UsageException">An argument names nothing.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> arguments) => [.. arguments.SelectMany(Find)];

    private static IEnumerable<InputFile> Find(string argument)
    {
        if (argument == StandardInput)
        {
            return [new InputFile(null, "stdin")];
        }

        if (argument.Contains("://", StringComparison.Ordinal))
        {
            throw new UsageException($"{argument}: fetching pages is not built yet. Save the page and name the file, or pipe it in: curl … | hearsay read -");
        }

        if (Directory.Exists(argument))
        {
            return InFolder(argument, "**/*", matchHidden: false);
        }

        if (File.Exists(argument))
        {
            return [new InputFile(argument, Slashes(argument))];
        }

        if (argument.AsSpan().IndexOfAny('*', '?') < 0)
        {
            throw new UsageException($"{argument}: there is no such file or folder.");
        }

        var (root, pattern) = Split(argument);
        var found = Directory.Exists(root) ? InFolder(root, pattern, matchHidden: true) : [];
        return found.Count > 0 ? found : throw new UsageException($"{argument}: no file matches this pattern.");
    }

    private static List<InputFile> InFolder(string root, string pattern, bool matchHidden)
    {
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern);
        return
        [
            .. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files
                .Select(match => match.Path)
                .Where(name => matchHidden || !IsHidden(name))
                .Where(name => !StoreEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal)
                .Select(name => new InputFile(Path.Combine(root, name), Slashes(name))),
        ];
    }

    // "news/2024*/**/*.html" → "news" and "2024*/**/*.html".
    private static (string Root, string Pattern) Split(string argument)
    {
        var path = argument.Replace('\\', '/');
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        var slash = path.AsSpan(0, wildcard).LastIndexOf('/');
        return slash < 0 ? (".", path) : (slash == 0 ? "/" : path[..slash], path[(slash + 1)..]);
    }

    private static bool IsHidden(string name) => name.Split('/').Any(part => part.StartsWith('.'));

    private static string Slashes(string path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }
}
