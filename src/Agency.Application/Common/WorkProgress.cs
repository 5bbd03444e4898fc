namespace Agency.Application.Common;

/// <summary>
/// How far the work of this scope has come. A process tells it after each item; whoever runs it as an operation listens, otherwise nobody does.
/// </summary>
public sealed class WorkProgress
{
    /// <summary>Hears it: items done, and items in all.</summary>
    public Func<int, int, Task>? Listener { get; set; }

    /// <summary>Tells it.</summary>
    public Task Tell(int done, int total) => Listener?.Invoke(done, total) ?? Task.CompletedTask;
}
