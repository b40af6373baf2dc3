using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Http;

/// <summary>A parameter that nobody knows is a mistake, and an answer that passes over it would mislead: it is refused with those that there are.</summary>
internal static class KnownParameters
{
    /// <summary>An endpoint filter that knows the parameters of the handler it stands before.</summary>
    public static EndpointFilterDelegate Refuse(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var known = context.MethodInfo.GetParameters().SelectMany(NamesOf).Order(StringComparer.Ordinal).ToArray();
        return invocation =>
        {
            var takesAsOf = invocation.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AsOfParameter>() is not null;
            foreach (var name in invocation.HttpContext.Request.Query.Keys)
            {
                if (name == AsOfParameter.Name ? !takesAsOf : !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    throw ApiException.BadRequest(
                        name == AsOfParameter.Name ? "as_of makes no sense here: this is of now and of no earlier time. It goes with questions to the ledger."
                        : known.Length == 0 ? $"'{name}' is no parameter here; there are none."
                        : $"'{name}' is no parameter here. There are: {string.Join(", ", takesAsOf ? known.Append(AsOfParameter.Name) : known)}.");
                }
            }

            return next(invocation);
        };
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()
            : parameter.GetCustomAttributes().OfType<IFromQueryMetadata>().Select(query => query.Name ?? parameter.Name!);
}
