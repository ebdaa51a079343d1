package import CaseModel
package import DeskAnswers

/// What is chosen in the forms that join several cases of one citizen.
package enum JoinForm {
    private static let fields = ["join-other", "join-reason"]

    package static func chosen(_ answers: Answers) -> [CaseID] {
        answers.all("join-other").compactMap(CaseID.init(rawValue:))
    }

    /// The other ones that were chosen; absent when it was one alone.
    package static func others(_ answers: Answers, besides first: CaseID) -> [CaseID]? {
        let others = chosen(answers).filter { $0 != first }
        return others.isEmpty ? nil : others
    }

    /// The note that was begun, with what has been joined chosen for the talk.
    package static func joined(_ talk: Answers) -> Answers {
        let chosen = talk.all("join-other").filter { !talk.has("also", $0) }
        return Answers(talk.without(fields).fields + chosen.map { .init(name: "also", value: $0) })
    }
}
