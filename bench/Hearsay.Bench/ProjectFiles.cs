namespace Hearsay.Bench;

/// <summary>Files of the repository that the bench is built in, from wherever it runs.</summary>
internal static class ProjectFiles
{
    private static readonly Lazy<string> Folder = new(FindRoot);

    /// <summary>The folder that holds Hearsay.slnx.</summary>
    /// <exception cref="DirectoryNotFoundException">The bench was copied elsewhere.</exception>
    public static string Root => Folder.Value;

    /// <summary>A file or folder by its path from the root, with "/".</summary>
    public static string At(string relative) => Path.GetFullPath(Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"hearsay-bench: no folder above {AppContext.BaseDirectory} holds Hearsay.slnx, and this command needs files of the repository. Run ./hearsay-bench in a clone of it.");
    }
}
