using FsCheck;
using FsCheck.Fluent;
using Stats.Functions.Ledger;

namespace Stats.Tests.Ledger;

public sealed class LedgerCodecTests
{
    private static readonly LedgerCodec codec = new(AnyLedgers.Zone);

    [Fact]
    public void A_contact_written_to_bytes_is_read_back() =>
        Prop.ForAll(AnyLedgers.Contact, contact =>
        {
            var bytes = LedgerCodec.Write(contact);
            return !LedgerCodec.IsDatedEvent(bytes) && codec.ReadContact(contact.ContactKey, bytes) == contact;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_dated_event_written_to_bytes_is_read_back() =>
        Prop.ForAll(AnyLedgers.Dated, dated =>
        {
            var bytes = LedgerCodec.Write(dated);
            return LedgerCodec.IsDatedEvent(bytes) && codec.ReadDatedEvent(bytes) == dated;
        }).QuickCheckThrowOnFailure();
}
