namespace Hearsay.Cli.Input;

/// <summary>
/// The files below a folder, found as they are asked for: a folder of millions of files is never listed whole. In ordinal order of their paths, but that of a folder with
/// more entries than a limit each so many are put in order by themselves.
/// </summary>
internal sealed class FolderFiles
{
    /// <summary>How many entries of one folder are held and put in order at a time.</summary>
    public const int Sorted = 100_000;

    private static readonly string[] StoreEndings = [".db", ".db-wal", ".db-shm", ".db-journal"];

    private readonly string _root;
    private readonly bool _matchHidden;
    private readonly int _deepest;

    /// <param name="root">The folder.</param>
    /// <param name="matchHidden">Whether files and folders that begin with a dot are among them.</param>
    /// <param name="deepest">How many folders down; 0 for the folder itself only.</param>
    public FolderFiles(string root, bool matchHidden, int deepest = int.MaxValue)
    {
        _root = root;
        _matchHidden = matchHidden;
        _deepest = deepest;
    }

    /// <summary>Paths relative to the folder, with "/"; a folder that cannot be listed is given as a path that ends in "/", and reading it will say why.</summary>
    public IEnumerable<string> Paths() => Paths("", 0);

    private IEnumerable<string> Paths(string below, int depth)
    {
        foreach (var entry in Entries(below))
        {
            var name = below + entry.Name;
            if (!entry.IsFolder)
            {
                if (!StoreEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return name;
                }
            }
            else if (entry.IsUnreadable)
            {
                yield return name;
            }
            else if (depth < _deepest && !entry.Name.EndsWith(".db.index/", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var path in Paths(name, depth + 1))
                {
                    yield return path;
                }
            }
        }
    }

    // A folder's name ends in "/", so that ordinal order of entries is ordinal order of paths.
    private IEnumerable<Entry> Entries(string below)
    {
        using var found = new Listing(Path.Combine(_root, below));
        var batch = new List<Entry>();
        for (var goesOn = true; goesOn;)
        {
            try
            {
                goesOn = found.MoveNext();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                goesOn = false;
                batch.Add(new Entry("", IsFolder: true, IsUnreadable: true));
            }

            if (goesOn && (_matchHidden || !found.Current.Name.StartsWith('.')))
            {
                var isFolder = (found.Current.Attributes & FileAttributes.Directory) != 0;
                if (!isFolder || !LeadsUp(found.Current))
                {
                    batch.Add(new Entry(found.Current.Name + (isFolder ? "/" : ""), isFolder, false));
                }
            }

            if (!goesOn || batch.Count == Sorted)
            {
                batch.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
                foreach (var entry in batch)
                {
                    yield return entry;
                }

                batch.Clear();
            }
        }
    }

    // A link to a folder around it would be followed for ever.
    private static bool LeadsUp(FileSystemInfo folder)
    {
        if (folder.LinkTarget is null)
        {
            return false;
        }

        try
        {
            var target = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return target is null || Path.GetFullPath(folder.FullName).StartsWith(Path.TrimEndingDirectorySeparator(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    // Opened with the first step: a folder that may not be listed, or is gone, is found out there.
    private sealed class Listing(string folder) : IDisposable
    {
        private IEnumerator<FileSystemInfo>? _entries;

        public FileSystemInfo Current => _entries!.Current;

        public bool MoveNext() => (_entries ??= new DirectoryInfo(folder).EnumerateFileSystemInfos().GetEnumerator()).MoveNext();

        public void Dispose() => _entries?.Dispose();
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsUnreadable);
}
