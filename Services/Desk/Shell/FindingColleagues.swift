import CaseModel
import DeskAnswers
import DeskCore
import Web

/// Colleagues who were named by a part of their name are looked up before a form is read.
extension Visit {
    func findColleagues(_ body: @escaping () -> Void) {
        let isNamed = answers.fields.contains { $0.name.hasSuffix("-find") && !$0.value.isEmpty }
        guard request.method == .post, isNamed else { return body() }
        let staff = askStaff()
        whenAllHeard { [self] in
            if let book = staff.value { replaceAnswers(ColleagueChoice.resolved(answers, in: book)) }
            body()
        }
    }

    /// What the fields lack, and of those with a line beside them what is to be put right there: whoever is named and not
    /// found is asked about, and nothing is done meanwhile.
    func named(besides faults: [FieldFault] = []) -> [FieldFault] {
        guard let book = desk.staff?.book else { return faults }
        let found = ColleagueChoice.faults(in: answers, book)
        // What is said at the line stands for what is said at the field.
        let places = Set(found.map(\.field))
        return faults.filter { !places.contains(ColleagueChoice.find($0.field)) } + found
    }
}
