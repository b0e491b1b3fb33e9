import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['cognito-idp.amazonaws.com'],
  name: 'Cognito user pools',
  page: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-info-in-cloudtrail.html',
  target: ['userPoolId'],
  operations: {
    Login_GET: {
      say: '*<open> the hosted sign-in page*',
    },
    Login_POST: {
      say: '*<submit> the hosted sign-in page*',
    },
    Signup_GET: {
      say: '*<open> the hosted sign-up page*',
    },
    Signup_POST: {
      say: '*<submit> the hosted sign-up page*',
    },
    Logout_GET: {
      say: '*<sign> out* of the hosted pages',
    },
    Token_POST: {
      say: '*<ask> for tokens*',
    },
    OAuth2_Token_POST: {
      say: '*<ask> for tokens*',
    },
    OAuth2_Authorize_GET: {
      say: '*<ask> for authorization* on the hosted page',
    },
    OAuth2Authorize_GET: {
      say: '*<ask> for authorization* on the hosted page',
    },
    OAuth2Response_GET: {
      say: '*<answer> an authorization* of an identity provider',
    },
    OAuth2_Response_GET: {
      say: '*<answer> an authorization* of an identity provider',
    },
    Confirm_GET: {
      say: '*<open> the hosted confirmation page*',
    },
    Confirm_POST: {
      say: '*<submit> the hosted confirmation page*',
    },
    ForgotPassword_GET: {
      say: '*<open> the hosted page for a forgotten password*',
    },
    ForgotPassword_POST: {
      say: '*<submit> the hosted page for a forgotten password*',
    },
    ResetPassword_GET: {
      say: '*<open> the hosted page for a new password*',
    },
    ResetPassword_POST: {
      say: '*<submit> the hosted page for a new password*',
    },
    Error_GET: {
      say: '*<open> the hosted error page*',
    },
    SAML2Response_POST: {
      say: '*<answer> an authorization* of a SAML provider',
    },
    SAML2_Response_POST: {
      say: '*<answer> an authorization* of a SAML provider',
    },
  },
} satisfies ServiceKnowledge;
