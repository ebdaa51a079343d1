import Support
import Testing

/// For a suite that waits for other processes most of the time, or that has so many cases one after the other that it would be
/// the last to end: its tests run beside all others, on a thread of their own.
struct Aside: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThread("\(test.name)")) { try await body() }
    }
}

extension Trait where Self == Aside {
    static var aside: Aside { Aside() }
}
