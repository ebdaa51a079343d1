import CaseModel
import OperatorCore
import Wording

/// Training in the method at the counter.
extension Counter {
    func training() throws {
        switch invocation.command {
        case .trainingKeep: try act(try KeepTraining(options, try colleagues())) { _ in Wording.trainingSaved }
        case .trainingDrop:
            try act(DropTraining(training: try .typed(options.words[0], as: "TRAINING"))) { _ in Wording.trainingSaved }
        case .trainingGround: try act(try LayGround(options, try colleagues())) { _ in Wording.trainingSaved }
        default:
            let colleagues = try colleagues()
            try show(ListTraining(unit: try options.value("unit").map(colleagues.unit))) {
                options.has("held")
                    ? TrainingTables.held($0, colleagues) : TrainingTables.people($0, colleagues)
            }
        }
    }
}
