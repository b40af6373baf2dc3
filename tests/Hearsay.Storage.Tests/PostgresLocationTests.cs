using Hearsay.Ledger;
using Hearsay.Storage.Postgres;
using Npgsql;

namespace Hearsay.Storage.Tests;

public class PostgresLocationTests
{
    [Fact]
    public void A_uri_becomes_what_the_driver_takes()
    {
        var location = PostgresLocation.Parse("postgres://ada:s%40crit@db.example:5433/news?schema=Desk&sslmode=require");
        var built = new NpgsqlConnectionStringBuilder(location.ConnectionString);
        (built.Host, built.Port, built.Username, built.Password, built.Database, built.SslMode).ShouldBe(("db.example", 5433, "ada", "s@crit", "news", SslMode.Require));
        (location.Schema, built.SearchPath).ShouldBe(("Desk", "\"Desk\""));
    }

    [Fact]
    public void Without_a_schema_it_is_ours() => PostgresLocation.Parse("postgresql://db.example/news").Schema.ShouldBe("hearsay");

    [Fact]
    public void What_is_shown_has_no_password() =>
        PostgresLocation.Parse("postgres://ada:secret@db.example:5433/news?schema=desk").Shown.ShouldBe("postgres://ada@db.example:5433/news?schema=desk");

    [Fact]
    public void A_parameter_that_is_not_known_is_named() =>
        Should.Throw<StoreException>(() => PostgresLocation.Parse("postgres://db.example/news?sslmod=require")).Message.ShouldContain("sslmod");

    [Fact]
    public void A_server_that_cannot_be_reached_is_named_without_its_password()
    {
        var message = Should.Throw<StoreException>(() => Stores.Open("postgres://ada:secret@127.0.0.1:1/news")).Message;
        message.ShouldContain("postgres://ada@127.0.0.1:1/news");
        message.ShouldNotContain("secret");
    }
}
