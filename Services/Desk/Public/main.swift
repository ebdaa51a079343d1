import CaseModel
import DeskParts

PageProcess.run(
    .public, check: { _ = try PublicPreparation($0) }, run: { try RunningPublic(PublicPreparation($0)).run() })
