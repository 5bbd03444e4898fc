using Agency.Domain.Banking;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Agency.Infrastructure.Persistence.Configurations.Banking;

internal sealed class AgencyAccountConfiguration : IEntityTypeConfiguration<AgencyAccount>
{
    public void Configure(EntityTypeBuilder<AgencyAccount> builder)
    {
        builder.ToTable("AgencyAccounts");
        builder.Property(account => account.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(account => account.BankIdentifier).HasMaxLength(11).IsUnicode(false);
        builder.Ignore(account => account.LedgerAccount);
        builder.HasIndex(account => account.Number).IsUnique();
        builder.HasIndex(account => new { account.Identifier, account.Currency }).IsUnique();

        // The ledger has one bank account per fund and currency: so has the bank.
        builder.HasIndex(account => new { account.Fund, account.Currency }).IsUnique();
    }
}

internal sealed class ImportedStatementConfiguration : IEntityTypeConfiguration<ImportedStatement>
{
    public void Configure(EntityTypeBuilder<ImportedStatement> builder)
    {
        builder.ToTable("BankStatements");
        builder.Property(statement => statement.Number).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Ignore(statement => statement.IsNotice);
        builder.HasOne<AgencyAccount>().WithMany().HasForeignKey(statement => statement.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(statement => statement.Lines).WithOne().HasForeignKey(line => line.StatementId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(statement => statement.Number).IsUnique();

        // A statement is read once, whoever reads it twice.
        builder.HasIndex(statement => new { statement.AccountId, statement.BankNumber, statement.From, statement.Through }).IsUnique();
    }
}

internal sealed class BankLineConfiguration : IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankLine> builder)
    {
        builder.ToTable("BankLines");
        builder.Property(line => line.Identity).HasMaxLength(64).IsUnicode(false);
        builder.Property(line => line.Reference).HasMaxLength(BankLine.ReferenceLengthMax);
        builder.Property(line => line.StructuredReference).HasMaxLength(BankLine.ReferenceLengthMax);
        builder.Property(line => line.BankReference).HasMaxLength(BankLine.ReferenceLengthMax);
        builder.Property(line => line.CounterpartyName).HasMaxLength(BankLine.NameLengthMax);
        builder.Property(line => line.Text).HasMaxLength(BankLine.TextLengthMax);
        builder.Property(line => line.TransactionCode).HasMaxLength(BankLine.ReferenceLengthMax);
        builder.Property(line => line.ReturnReason).HasMaxLength(BankLine.ReferenceLengthMax);
        builder.Property(line => line.Reason).HasMaxLength(BankLine.ReasonLengthMax);
        builder.Property(line => line.CaseNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(line => line.PaymentNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Property(line => line.RecordNumber).HasMaxLength(ModelConventions.NumberLengthMax);
        builder.Ignore(line => line.IsUnplaced);
        builder.HasOne<AgencyAccount>().WithMany().HasForeignKey(line => line.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(line => line.Entries).WithOne().HasForeignKey(entry => entry.LineId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(line => new { line.StatementId, line.Position }).IsUnique();
        builder.HasIndex(line => new { line.AccountId, line.Identity }).IsUnique();

        // Importing asks: which lines of these days are known?
        builder.HasIndex(line => new { line.AccountId, line.BookedOn });
        builder.HasIndex(line => new { line.Status, line.BookedOn, line.Id });

        // Matching asks: has this account paid before, is this reference known?
        builder.HasIndex(line => line.CounterpartyAccount);
        builder.HasIndex(line => line.Reference);
        builder.HasIndex(line => line.BankReference);
    }
}

internal sealed class BankLineEntryConfiguration : IEntityTypeConfiguration<BankLineEntry>
{
    public void Configure(EntityTypeBuilder<BankLineEntry> builder)
    {
        builder.ToTable("BankLineEntries");
        builder.Property(entry => entry.JournalNumber).HasMaxLength(ModelConventions.NumberLengthMax);

        // An entry is the other side of one line only, whoever ties it twice at once.
        builder.HasIndex(entry => new { entry.AccountId, entry.JournalNumber }).IsUnique();
    }
}
