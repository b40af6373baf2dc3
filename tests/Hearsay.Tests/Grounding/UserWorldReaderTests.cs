using System.Text;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class UserWorldReaderTests
{
    private static MemoryStream Csv(string text) => new(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Actors_and_places_are_read_with_their_aliases_and_a_hash()
    {
        using var actors = Csv("name,aliases,type,country,code,role\nVeloria,Velorian; Velorians,GPE,VEL,,\n\"Dorn, Ilka\",,PER,VEL,VELGOV,foreign minister\n");
        using var places = Csv("name,aliases,lat,lon,country\nPort Sel,Portsel,-12.5,40.25,vel\n");

        var world = UserWorldReader.Read(actors, places);

        world.Actors[0].Aliases.ShouldBe(["Velorian", "Velorians"]);
        world.Actors[0].Type.ShouldBe(EntityType.GeopoliticalEntity);
        world.Actors[0].Code.ShouldBeNull();
        world.Actors[1].Name.ShouldBe("Dorn, Ilka");
        world.Places.ShouldHaveSingleItem().Latitude.ShouldBe(-12.5);
        world.Places[0].Country.ShouldBe("VEL");
        world.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public void Dates_say_when_a_line_holds()
    {
        using var actors = Csv("name,type,country,code,role,from,until\nIlka Dorn,PER,VEL,VELGOV,minister,2020,2022-06\nIlka Dorn,PER,VEL,VELOPP,leader,2022-07-01,\n");

        var world = UserWorldReader.Read(actors, null);

        world.Actors[0].ValidFrom.ShouldBe(new DateOnly(2020, 1, 1));
        world.Actors[0].ValidUntil.ShouldBe(new DateOnly(2022, 6, 30));
        world.Actors[1].ValidFrom.ShouldBe(new DateOnly(2022, 7, 1));
        world.Actors[1].ValidUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData("name,type,from,until\nX,PER,2022,2020\n", "line 2", "until")]
    [InlineData("name,type,from\nX,PER,soon\n", "line 2", "soon")]
    [InlineData("name,aliases,type,country,code,role\nVeloria,,GPE,VEL,,\nX,,CITY,VEL,,\n", "line 3", "CITY")]
    [InlineData("name,aliases,type,country,code,role\n,,GPE,VEL,,\n", "line 2", "name")]
    [InlineData("name,aliases,type,country,code,role\nX,,GPE,Veloria,,\n", "line 2", "VELORIA")]
    [InlineData("name,alias,type,country,code,role\nX,,GPE,VEL,,\n", "line 1", "alias")]
    [InlineData("name,aliases,type,country,code,role\nX,GPE\n", "line 2", "fields")]
    public void A_wrong_line_is_named_with_its_number(string csv, string line, string what)
    {
        using var actors = Csv(csv);

        var problem = Should.Throw<UserWorldException>(() => UserWorldReader.Read(actors, null));

        problem.Message.ShouldContain("actors file");
        problem.Message.ShouldContain(line);
        problem.Message.ShouldContain(what);
    }

    [Fact]
    public void Degrees_have_a_decimal_point_in_every_culture()
    {
        using var right = Csv("name,aliases,lat,lon,country\nX,,1.5,2.5,VEL\n");
        using var wrong = Csv("name,aliases,lat,lon,country\nX,,\"1,5\",2.5,VEL\n");

        Cultures.Each(() => UserWorldReader.Read(null, new MemoryStream(right.ToArray())).Places[0].Latitude.ShouldBe(1.5));
        Should.Throw<UserWorldException>(() => UserWorldReader.Read(null, wrong)).Message.ShouldContain("line 2");
    }

    [Fact]
    public void The_same_bytes_have_the_same_hash_and_others_another()
    {
        var one = "name,aliases,type,country,code,role\nA,,GPE,VEL,,\n";
        string Hash(string actors) => UserWorldReader.Read(Csv(actors), null).Hash;

        Hash(one).ShouldBe(Hash(one));
        Hash(one).ShouldNotBe(Hash(one + "B,,GPE,VEL,,\n"));
        UserWorldReader.Read(null, null).ShouldBe(UserWorld.Empty);
    }

    [Fact]
    public void An_empty_file_and_bytes_that_are_no_UTF8_are_refused()
    {
        Should.Throw<UserWorldException>(() => UserWorldReader.Read(Csv(""), null)).Message.ShouldContain("empty");
        Should.Throw<UserWorldException>(() => UserWorldReader.Read(new MemoryStream([0xFF, 0xC3, 0x28]), null)).Message.ShouldContain("UTF-8");
    }
}
