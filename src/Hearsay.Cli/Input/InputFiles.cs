using Microsoft.Extensions.FileSystemGlobbing;

namespace Hearsay.Cli.Input;

/// <summary>
/// Finds the files that a command line names: files, folders (with all below them, but for what is hidden, and stores of our own), patterns
/// with * and ** (for shells that leave them to us), addresses of pages, and "-" for standard input. In ordinal order of names within each argument, so that
/// every machine reads in the same order. Folders are looked into as they are read.
/// </summary>
internal static class InputFiles
{
    /// <summary>The argument for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The files; they can be gone through more than once.</summary>
    /// <exception cref="UsageException">An argument names nothing; thrown at once.</exception>
    public static IEnumerable<InputFile> Find(IEnumerable<string> arguments)
    {
        var found = arguments.Select(Find).ToList();
        return found.SelectMany(files => files);
    }

    private static IEnumerable<InputFile> Find(string argument)
    {
        if (argument == StandardInput)
        {
            return [new InputFile(null, "stdin")];
        }

        if (argument.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(argument, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? [new InputFile(null, url.AbsoluteUri, url)]
                : throw new UsageException($"{argument}: only http and https addresses are fetched.");
        }

        if (Directory.Exists(argument))
        {
            var below = new FolderFiles(argument, matchHidden: false).Paths().Select(name => new InputFile(Path.Combine(argument, name), name));
            return below.Any() ? below : throw new UsageException($"{argument}: the folder holds no files.");
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
        var found = Directory.Exists(root) ? Matching(root, pattern) : [];
        return found.Any() ? found : throw new UsageException($"{argument}: no file matches this pattern.");
    }

    private static IEnumerable<InputFile> Matching(string root, string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern);
        var deepest = pattern.Contains("**", StringComparison.Ordinal) ? int.MaxValue : pattern.Count(c => c == '/');
        return new FolderFiles(root, matchHidden: true, deepest).Paths()
            .Where(name => matcher.Match(name).HasMatches)
            .Select(name => new InputFile(Path.Combine(root, name), name));
    }

    // "news/2024*/**/*.html" → "news" and "2024*/**/*.html".
    private static (string Root, string Pattern) Split(string argument)
    {
        var path = argument.Replace('\\', '/');
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        var slash = path.AsSpan(0, wildcard).LastIndexOf('/');
        return slash < 0 ? (".", path) : (slash == 0 ? "/" : path[..slash], path[(slash + 1)..]);
    }

    private static string Slashes(string path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }
}
