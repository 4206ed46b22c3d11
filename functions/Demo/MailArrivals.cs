using NodaTime;
using Stats.Analytics.Calendar;

namespace Stats.Functions.Demo;

/// <summary>Draws each day's messages from outside, and the municipality's replies, most of them within two working days.</summary>
internal sealed class MailArrivals(DemandModel model, TruthTally tally)
{
    private const double RepliedFraction = 0.10;
    private const double TwoMailboxFraction = 0.015;
    private static readonly string[] Domains = ["example.se", "example.com"];
    private static readonly string[] Names =
        ["anna.lind", "bo.ek", "sara.berg", "omar.ali", "eva.holm", "nils.dal", "maja.rot", "ivan.sten", "linnea.sjo", "amir.hed"];
    private static readonly string[] Subjects =
        ["Fråga", "{0}", "Hej, en fråga", "Komplettering", "Ärende", "Återkoppling, tack"];

    private readonly Random random = new(5);
    private readonly PriorityQueue<DemoMail, Instant> replies = new();

    /// <summary>The messages of a local day in order of time.</summary>
    public IReadOnlyList<DemoMail> On(LocalDate day)
    {
        var mails = new List<DemoMail>();
        foreach (var topic in DemoCatalogue.Topics)
            for (var left = random.Poisson(model.EMails(topic, day)); left > 0; left--)
                mails.Add(Receive(topic, day));
        var midnight = day.PlusDays(1).AtStartOfDayInZone(DemoPeriod.Zone).ToInstant();
        while (replies.TryPeek(out _, out var at) && at < midnight)
            mails.Add(replies.Dequeue());
        tally.Add(day, new() { EMailReplies = mails.Count(mail => mail.IsReply) });
        return [.. mails.OrderBy(mail => mail.At)];
    }

    private DemoMail Receive(DemoTopic topic, LocalDate day)
    {
        var at = DemoPeriod.At(day, TimeOfDay.Email.Second(random)).ToInstant();
        var mailbox = $"{topic.Mailbox}@{DemoCatalogue.Domain}";
        var sender = $"{random.Pick(Names)}{random.Next(10, 999)}@{random.Pick(Domains)}";
        string[] recipients = [mailbox];
        if (topic != DemoCatalogue.General && random.Chance(TwoMailboxFraction))
        {
            recipients = [mailbox, $"{DemoCatalogue.General.Mailbox}@{DemoCatalogue.Domain}"];
            tally.TwoMailboxes();
        }
        var subject = random.Pick(Subjects).Replace("{0}", topic.Name.ToLowerInvariant(), StringComparison.Ordinal);
        var mail = NewMail(at, sender, recipients, subject, sender[(sender.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        if (random.Chance(RepliedFraction))
            Reply(mail, day);
        tally.Contact(topic, DemoChannel.Email, day);
        tally.Add(day, new() { EMailsIncoming = 1 });
        return mail;
    }

    private void Reply(DemoMail mail, LocalDate received)
    {
        var workingDays = 1 + (random.Chance(0.4) ? 1 : 0) + (random.Chance(0.12) ? random.Next(1, 4) : 0);
        var day = WorkingDays.Add(received, workingDays);
        var at = DemoPeriod.At(day, TimeOfDay.Phone.Second(random)).ToInstant();
        var reply = NewMail(at, mail.Recipients[0], [mail.Sender], "SV: " + mail.Subject, DemoCatalogue.Domain) with { IsReply = true };
        replies.Enqueue(reply, at);
    }

    private DemoMail NewMail(Instant at, string sender, IReadOnlyList<string> recipients, string subject, string idDomain)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var networkId = new Guid(bytes);
        var size = 4000 + (int)random.LogNormal(24_000, 1.1);
        return new(at, sender, recipients, subject, size, $"<{networkId.ToString("N")[..8]}@{idDomain}>", networkId);
    }
}
