import Runtime

ServiceProcess.run(LearningService.self)
