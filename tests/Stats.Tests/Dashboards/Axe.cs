using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Stats.Tests.Dashboards;

/// <summary>axe-core in a page: every rule of WCAG 2.2 A and AA that a machine can check, and its best practices.</summary>
internal static class Axe
{
    // Rules of WCAG 2.2 (target-size) are left off unless asked for.
    private const string Run =
        """
        async () => (await axe.run({
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}, at ${node.target}: ${node.html}`))
        """;

    private static readonly string script = new BundledAxeScriptProvider().GetScript();

    /// <returns>What breaks a rule: "image-alt: Images must have alternative text, at img: &lt;img src="map.png"&gt;".</returns>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
