using Azure.Core;

namespace Stats.Functions.Azure;

/// <summary>A credential that is made when it is first needed: looking for the program's identity takes time that a start should not.</summary>
internal sealed class LazyCredential(Func<TokenCredential> make) : TokenCredential
{
    private readonly Lazy<TokenCredential> credential = new(make);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        credential.Value.GetToken(requestContext, cancellationToken);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        credential.Value.GetTokenAsync(requestContext, cancellationToken);
}
