// One portal and one browser at a time: the machine is shared, and a story that waits for another's pages is no story.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
