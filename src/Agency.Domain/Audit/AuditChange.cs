namespace Agency.Domain.Audit;

/// <summary>A field that a deed changed, or a numbered record that it made.</summary>
/// <param name="Record">The kind of record, for example <c>Client</c>.</param>
/// <param name="Number">Its public number, when it has one.</param>
/// <param name="Field">The field, for example <c>Agreement.RemittanceForm</c>; null for a record that is new.</param>
/// <param name="Before">What it said; null for nothing.</param>
/// <param name="After">What it says; null for nothing.</param>
public sealed record AuditChange(string Record, string? Number, string? Field, string? Before, string? After);
