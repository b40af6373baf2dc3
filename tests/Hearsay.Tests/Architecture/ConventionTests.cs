using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Hearsay.Model;

namespace Hearsay.Tests.Architecture;

/// <summary>Conventions that no reviewer should have to remember.</summary>
public class ConventionTests
{
    private static readonly Assembly Engine = typeof(TextSpan).Assembly;

    private static readonly Type[] Carriers =
    [
        .. Engine.GetTypes().Where(type =>
            type is { IsPublic: true, IsEnum: false, IsInterface: false } && !typeof(Exception).IsAssignableFrom(type)
            && (type.Namespace == "Hearsay.Model" || type.GetMethod("<Clone>$") is not null)),
    ];

    [Fact]
    public void There_are_model_types_to_look_at() => Carriers.Length.ShouldBeGreaterThan(30);

    [Fact]
    public void Model_types_are_sealed_or_values_or_abstract_bases()
    {
        foreach (var type in Carriers)
        {
            (type.IsSealed || type.IsValueType || type.IsAbstract).ShouldBeTrue(type.FullName);
        }
    }

    [Fact]
    public void Model_types_cannot_be_changed_after_construction()
    {
        foreach (var property in Carriers.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)))
        {
            var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? true;
            isInit.ShouldBeTrue($"{property.DeclaringType}.{property.Name} can be set");
        }

        foreach (var field in Carriers.SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.Static)))
        {
            (field.IsInitOnly || field.IsLiteral).ShouldBeTrue($"{field.DeclaringType}.{field.Name} can be set");
        }
    }

    [Fact]
    public void Lists_in_model_types_are_immutable()
    {
        foreach (var property in Carriers.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)))
        {
            var type = property.PropertyType;
            var mutable = type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic
                && (generic == typeof(List<>) || generic == typeof(Dictionary<,>) || generic == typeof(HashSet<>) || generic == typeof(IList<>)));
            mutable.ShouldBeFalse($"{property.DeclaringType}.{property.Name} is a {type.Name}");
        }
    }

    [Fact]
    public void TextSpan_is_the_only_pair_of_offsets_in_public_signatures()
    {
        string[] loose = ["start", "end", "offset", "length", "begin"];
        var methods = Engine.GetExportedTypes().Where(type => type != typeof(TextSpan))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        foreach (var method in methods)
        {
            method.GetParameters()
                .Count(parameter => parameter.ParameterType == typeof(int) && loose.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
                .ShouldBeLessThan(2, $"{method.DeclaringType}.{method.Name}");
        }

        var types = Engine.GetTypes().Where(type => type.Name.EndsWith("Span", StringComparison.Ordinal) && type.Namespace?.StartsWith("Hearsay", StringComparison.Ordinal) == true);
        types.ShouldBe([typeof(TextSpan)]);
    }

    [Fact]
    public void Diagnostics_have_unique_codes_and_say_what_to_do()
    {
        var all = DiagnosticCatalog.All;
        all.Select(descriptor => descriptor.Code).ShouldBeUnique();
        all.ShouldAllBe(descriptor => descriptor.Code.Length == 6 && descriptor.Code.StartsWith("HS", StringComparison.Ordinal) && descriptor.Help.Length > 20);
    }

    [Fact]
    public void Default_lists_are_empty_not_missing()
    {
        new Article { Text = "", Blocks = [] }.Byline.IsDefault.ShouldBeFalse();
        typeof(ArticleRecord).GetProperties().Where(property => property.PropertyType.Name.StartsWith(nameof(ImmutableArray), StringComparison.Ordinal))
            .ShouldNotBeEmpty();
    }
}
