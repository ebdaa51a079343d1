import OperatorCore
import Runtime

struct StoryRun {
    init(_ invocation: Invocation, _ folder: DataFolder) {}
    func run() throws -> Int32 { throw Trouble(code: "story.missing", "the story is not told yet") }
}
