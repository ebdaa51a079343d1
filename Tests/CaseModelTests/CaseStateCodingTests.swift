import CaseModel
import Foundation
import Testing

@Suite("A case as it is kept")
struct CaseStateCodingTests {
    static let solved = [Sample.filed(.solved, hasConsent: true), Sample.copied()]

    @Test(
        arguments: [
            [], [Sample.filed(.solved)], [Sample.filed(.solved), Sample.objected()], solved,
            [Sample.handedOn(), Sample.acknowledged(), .findMisrouted],
        ] as [[CaseState.Input]])
    func `a state is read back as it was kept`(inputs: [CaseState.Input]) throws {
        let state = try CaseState(route: .callback, isAnonymous: false).after(inputs).state
        let kept = try JSONEncoder().encode(state)
        #expect(try JSONDecoder().decode(CaseState.self, from: kept) == state)
    }

    @Test func `a case that was closed stays closed when later rules would ask for more`() throws {
        let state = try CaseState(route: .callback, isAnonymous: false).after(Self.solved).state
        let kept = try #require(String(data: try JSONEncoder().encode(state), encoding: .utf8))
        // As if consent had not been asked for when this case closed.
        let earlier = kept.replacingOccurrences(of: "\"hasConsent\":true", with: "\"hasConsent\":false")
        let read = try JSONDecoder().decode(CaseState.self, from: Data(earlier.utf8))
        #expect(read.isClosed && read.missing.isEmpty)
        #expect(try read.after([Sample.copied(version: 7)]).heard.isEmpty)
        #expect(try read.after([Sample.objected()]).heard == [.reopened])
    }
}
