using Hearsay.Ledger;
using Npgsql;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// Where a ledger on PostgreSQL is: a connection URI as libpq has it (postgres://user:password@host:port/database), with the schema as a parameter of ours
/// (?schema=NAME; "hearsay" when none is given). What the URI leaves out comes from libpq's environment (PGHOST, PGUSER, PGPASSWORD, PGPASSFILE …).
/// </summary>
/// <param name="ConnectionString">For the driver.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Shown">The location without its password, for messages.</param>
internal sealed record PostgresLocation(string ConnectionString, string Schema, string Shown)
{
    private const string DefaultSchema = "hearsay";

    /// <summary>Whether a location names a PostgreSQL database.</summary>
    public static bool Is(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a location.</summary>
    /// <exception cref="StoreException">It is no connection URI.</exception>
    public static PostgresLocation Parse(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var uri))
        {
            throw new StoreException("The store is no connection URI. Write it like this: postgres://user:password@host:5432/database?schema=hearsay");
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            // Statements are few and come again and again; the server keeps their plans.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 3,
            Pooling = false,
            Timeout = 15,
            CommandTimeout = 600,
            KeepAlive = 30,
            IncludeErrorDetail = false,
            ApplicationName = "hearsay",
        };
        if (uri.Host.Length > 0)
        {
            builder.Host = Uri.UnescapeDataString(uri.Host.Trim('[', ']'));
        }

        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            builder.Database = Uri.UnescapeDataString(database);
        }

        var schema = DefaultSchema;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (Uri.UnescapeDataString(n), Uri.UnescapeDataString(v)) : (pair, "");
            if (name == "schema")
            {
                schema = value.Length > 0 ? value : DefaultSchema;
                continue;
            }

            try
            {
                builder[name switch { "sslmode" => "SSL Mode", "host" => "Host", "port" => "Port", "connect_timeout" => "Timeout", "sslrootcert" => "Root Certificate", _ => name }] = value;
            }
            catch (Exception error) when (error is ArgumentException or KeyNotFoundException or FormatException)
            {
                throw new StoreException($"The store's URI has a parameter that is not known or has no such value: {name}.", error);
            }
        }

        builder.SearchPath = PostgresSchema.Quoted(schema);
        return new PostgresLocation(builder.ToString(), schema, ShownOf(uri));
    }

    private static string ShownOf(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2)[0];
        return $"{uri.Scheme}://{(user.Length > 0 ? user + "@" : "")}{uri.Authority[(uri.Authority.IndexOf('@', StringComparison.Ordinal) + 1)..]}{uri.AbsolutePath}{uri.Query}";
    }
}
