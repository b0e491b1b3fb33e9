import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const shell: EffectRule = {
  text: 'Commands can be run inside its containers (ECS Exec).',
  when: { equals: ['enableExecuteCommand', 'true'] },
  severity: 'notable',
};

export default {
  sources: ['ecs.amazonaws.com'],
  name: 'ECS',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html',
  target: ['service', 'serviceName', 'taskDefinition', 'task', 'family', 'cluster', 'clusterName'],
  secrets: [
    'containerDefinitions.*.environment.*.value',
    'response:taskDefinition.containerDefinitions.*.environment.*.value',
    'overrides.containerOverrides.*.environment.*.value',
    'response:tasks.*.overrides.containerOverrides.*.environment.*.value',
  ],
  operations: {
    ExecuteCommand: {
      say: '*<run> a command* in task {task}[, container {container}]',
      target: ['task'],
      effects: [{ text: 'Runs inside the container, with the permissions of the task’s role.', severity: 'notable' }],
    },
    RegisterTaskDefinition: {
      target: ['response:taskDefinition.taskDefinitionArn', 'family'],
      effects: [
        {
          text: 'A container gets nearly all rights on the machine it runs on.',
          when: { equals: ['containerDefinitions.*.privileged', 'true'] },
          severity: 'notable',
        },
        { text: 'Containers get the permissions of {taskRoleArn}.', when: { present: 'taskRoleArn' } },
      ],
    },
    RunTask: {
      effects: [
        shell,
        {
          text: 'Runs with role {overrides.taskRoleArn} in place of the one in the task definition.',
          when: { present: 'overrides.taskRoleArn' },
          severity: 'notable',
        },
      ],
    },
    CreateService: { target: ['serviceName'], effects: [shell] },
    UpdateService: {
      target: ['service'],
      effects: [
        shell,
        {
          text: 'Stops all tasks of the service.',
          when: { equals: ['desiredCount', '0'] },
          severity: 'notable',
        },
      ],
    },
    StopTask: { target: ['task'] },
    DeleteService: {
      target: ['service'],
      effects: [{ text: 'The service no longer keeps tasks running.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
