import type { JsonObject } from '../values/json.ts';
import { isPosition } from './positions.ts';

/**
 * Members that hold environment variables, as words without capitals and marks. Their values are masked whatever the variables are called: a
 * person may have put anything there.
 * Sources: the API references of Lambda, ECS, Batch, CodeBuild, App Runner, Amplify, Lightsail, SageMaker, Synthetics, Elastic Beanstalk.
 */
const VARIABLES = /^(?:\w*(?:environment|env)(?:variables?|vars?)(?:override|overrides)?|containerenv|envs)$/;
/** These hold variables in some services, and in others what else describes an environment. */
const ENVIRONMENT = /^(?:environment|env|\w+environment)$/;
/** Services whose `environment` is a map of variables with any name. */
const MAPS = new Set(['sagemaker.amazonaws.com', 'lightsail.amazonaws.com', 'braket.amazonaws.com']);
const VARIABLE_NAME = /^[A-Z][A-Z\d_]*$/;
const VALUE = /^(?:value|Value|val|v)$/;

/** What a member holds that is called so. */
export type Holder = 'variables' | 'environment' | undefined;

/** Not kept: see `member-name.ts`. */
export function judgeHolder(name: string): Holder {
  const word = name.length > 64 ? '' : name.replace(/[_-]/g, '').toLowerCase();
  return VARIABLES.test(word) ? 'variables' : ENVIRONMENT.test(word) ? 'environment' : undefined;
}

/** Whether the value at these steps is that of an environment variable, given that the one before `from` holds some. */
export function isVariableBelow(
  steps: readonly string[],
  from: number,
  holder: Holder,
  source: string | undefined,
): boolean {
  let at = from;
  let listed = false;
  while (at < steps.length && isPosition(steps[at] ?? '')) {
    listed = true;
    at++;
  }
  const name = steps[at];
  // `["NAME=value"]`, or the environment itself as a text.
  if (name === undefined) return listed;
  if (listed) return VALUE.test(name);
  return holder === 'variables' || VARIABLE_NAME.test(name) || MAPS.has(source ?? '');
}

/** Whether a setting of Elastic Beanstalk is an environment variable. Source: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html */
export function isVariableOption({ namespace, Namespace }: JsonObject): boolean {
  return (namespace ?? Namespace) === 'aws:elasticbeanstalk:application:environment';
}
